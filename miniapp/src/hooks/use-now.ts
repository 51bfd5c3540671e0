import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { serverNowMs } from '@/lib/server-clock';

/** Whether the page is in front. Pages underneath stay alive and must not keep ticking. */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(true);
  useDidShow(() => setVisible(true));
  useDidHide(() => setVisible(false));
  return visible;
}

/** The server's clock, told once every `everyMs` while the page shows and `active` holds. */
export function useServerNow(everyMs = 1000, active = true): number {
  const visible = usePageVisible();
  const [nowMs, setNowMs] = useState(serverNowMs);
  useEffect(() => {
    if (!visible || !active) return;
    setNowMs(serverNowMs());
    const timer = setInterval(() => setNowMs(serverNowMs()), everyMs);
    return () => clearInterval(timer);
  }, [visible, active, everyMs]);
  return nowMs;
}
