import Taro from '@tarojs/taro';
import { translate } from '@/i18n';
import { copyText } from './clipboard';

/** Mini-programs open no pages of others: the address goes to the clipboard. */
export async function openWebLink(url: string): Promise<void> {
  await copyText(url);
  Taro.showToast({ title: translate('link.copied'), icon: 'none' });
}
