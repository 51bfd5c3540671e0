import Taro from '@tarojs/taro';
import { translate } from '@/i18n';

/** In the order of `app.config.ts`. */
const TABS = ['tab.home', 'tab.guides', 'tab.tours', 'tab.me'] as const;

/** The tab bar is the platform's own and can be named only while a tab page is in front. */
export function nameTabs(): void {
  TABS.forEach((key, index) => {
    Taro.setTabBarItem({ index, text: translate(key) }).catch((failure: unknown) => {
      console.warn('tab not named', failure);
    });
  });
}
