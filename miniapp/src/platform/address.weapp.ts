import Taro from '@tarojs/taro';
import type { PostAddress } from '@/api/types';

export const hasAddressBook = true;

/** The address that the visitor chooses in WeChat's own book; null when they close it. */
export async function chooseAddress(): Promise<PostAddress | null> {
  try {
    const chosen = await Taro.chooseAddress();
    const { userName, telNumber, provinceName, cityName, countyName, detailInfo } = chosen;
    // Beijing's province and city have one name; nobody writes it twice.
    const region = [...new Set([provinceName, cityName, countyName])].filter(Boolean).join('');
    return { name: userName, phone: telNumber, region, detail: detailInfo };
  } catch (failure) {
    console.warn('no address chosen', failure);
    return null;
  }
}
