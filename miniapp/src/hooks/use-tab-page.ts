import { useDidShow } from '@tarojs/taro';
import { currentLocale } from '@/i18n/locale';
import { nameTabs } from '@/lib/tab-names';

let namedIn = 'zh';

/** Tab names in the app's config are Chinese; the first tab page to show corrects them after a start in English. */
export function useTabPage(): void {
  useDidShow(() => {
    if (namedIn === currentLocale()) return;
    namedIn = currentLocale();
    nameTabs();
  });
}
