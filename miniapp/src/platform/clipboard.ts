import Taro from '@tarojs/taro';

/** WeChat shows its own "copied" message; others need ours. */
export const announcesCopy = process.env.TARO_ENV === 'weapp';

export async function copyText(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text });
}
