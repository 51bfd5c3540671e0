import Taro from '@tarojs/taro';
import { PlatformFailure } from './contract';

export const hasCameraScan = true;

export async function scanWithCamera(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode', 'barCode'] });
    return result;
  } catch (failure) {
    const reason = (failure as { errMsg?: string }).errMsg ?? String(failure);
    if (/cancel/.test(reason)) return null;
    throw new PlatformFailure('scan', reason);
  }
}
