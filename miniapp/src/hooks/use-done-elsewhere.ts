import Taro from '@tarojs/taro';
import { useSWRConfig } from 'swr';
import { useTranslate } from '@/i18n';

type Done = 'onward.held' | 'onward.free' | 'onward.waiting';

/** For who has left the page before the answer came: says what was done, and what shows tickets asks again. */
export function useDoneElsewhere(): (done: Done) => Promise<unknown> {
  const t = useTranslate();
  const { mutate } = useSWRConfig();
  return (done) => {
    Taro.showToast({ title: t(done), icon: 'none' });
    return mutate((key) => Array.isArray(key) && /^ticketing\/(ticket|held|waiting)/.test(String(key[0])));
  };
}
