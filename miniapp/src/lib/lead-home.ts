import Taro from '@tarojs/taro';
import { translate } from '@/i18n';
import { open } from './routes';

/** An address that names no page (an old card, a mistyped link) shows nothing of its own: home, and a word why. */
export async function leadHome(): Promise<void> {
  await open('home');
  await Taro.showToast({ title: translate('state.noPage'), icon: 'none', duration: 3_000 });
}
