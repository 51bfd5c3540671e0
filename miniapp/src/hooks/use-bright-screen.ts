import { useEffect } from 'react';
import { usePageVisible } from '@/hooks/use-now';
import { brightenScreen } from '@/platform/screen';

/** Bright while a code shows, as it was when it is gone. */
export function useBrightScreen(active: boolean): void {
  const visible = usePageVisible();
  useEffect(() => {
    if (!active || !visible) return;
    const brightened = brightenScreen().catch((failure: unknown) => {
      console.warn('screen not brightened', failure);
      return () => undefined;
    });
    return () => {
      brightened.then((restore) => restore());
    };
  }, [active, visible]);
}
