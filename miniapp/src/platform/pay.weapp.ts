import Taro from '@tarojs/taro';
import type { PaymentParams } from '@/api/types';
import { type Pay, PlatformFailure, PlatformUnsupported } from './contract';

type SignType = keyof Taro.requestPayment.SignType;

/** Taro leaves `wx.requestPayment` without a promise: only `success` and `fail` tell how it went. */
function requestPayment(params: PaymentParams): Promise<'submitted' | 'cancelled'> {
  return new Promise((resolve, reject) => {
    Taro.requestPayment({
      ...params,
      signType: params.signType as SignType,
      success: () => resolve('submitted'),
      fail: ({ errMsg }) => {
        if (/cancel/.test(errMsg)) resolve('cancelled');
        else reject(new PlatformFailure('pay', errMsg));
      },
    });
  });
}

export const pay: Pay = (payment) => {
  if (payment.provider === 'none') return Promise.resolve('submitted');
  if (!payment.params) return Promise.reject(new PlatformUnsupported('pay'));
  return requestPayment(payment.params);
};
