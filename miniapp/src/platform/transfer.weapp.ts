import Taro from '@tarojs/taro';
import { PlatformFailure, PlatformTooOld, PlatformUnsupported, type ReceiveTransfer } from './contract';

interface Options {
  mchId: string;
  appId: string;
  package: string;
  success: () => void;
  fail: (failure: { errMsg: string }) => void;
}

/** Base library 3.3.0; neither Taro nor its types know it. */
interface PhoneWithTransfers {
  requestMerchantTransfer?: (options: Options) => void;
}

declare const wx: PhoneWithTransfers;

/**
 * Opens WeChat's own page on which the receiver takes the money. `submitted` says that they confirmed, not that it has
 * come. Source: 商家转账 user confirmation, wx.requestMerchantTransfer({mchId, appId, package}).
 */
export const receiveTransfer: ReceiveTransfer = ({ confirmation }) => {
  if (!confirmation) return Promise.reject(new PlatformUnsupported('transfer'));
  if (!Taro.canIUse('requestMerchantTransfer') || !wx.requestMerchantTransfer)
    return Promise.reject(new PlatformTooOld('transfer'));
  return new Promise((resolve, reject) => {
    wx.requestMerchantTransfer?.({
      ...confirmation,
      success: () => resolve('submitted'),
      fail: ({ errMsg }) => {
        if (/cancel/.test(errMsg)) resolve('cancelled');
        else reject(new PlatformFailure('transfer', errMsg));
      },
    });
  });
};
