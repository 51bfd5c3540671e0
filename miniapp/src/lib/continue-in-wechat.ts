import Taro from '@tarojs/taro';
import { fetchSite } from '@/api/site';
import { translate } from '@/i18n';
import { copyText } from '@/platform/clipboard';

/**
 * Tells a visitor of another platform that tickets and the account are in WeChat, and offers the name to search for
 * there: no platform opens another one's mini-program. Throws `NetworkError` when the name cannot be read.
 */
export async function continueInWechat(): Promise<void> {
  const { name } = await fetchSite();
  const { confirm } = await Taro.showModal({
    title: translate('elsewhere.title'),
    content: translate('elsewhere.text', { name }),
    confirmText: translate('action.copy'),
    cancelText: translate('action.cancel'),
  });
  if (!confirm) return;
  await copyText(name);
  Taro.showToast({ title: translate('action.copied'), icon: 'success' });
}
