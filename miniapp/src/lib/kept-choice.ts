import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

export interface KeptChoice<Value extends string> {
  current: () => Value;
  choose: (next: Value) => void;
  use: () => Value;
}

/** One of a few values that this phone remembers, and every page that shows it follows. The first is the usual one. */
export function keptChoice<Value extends string>(
  key: string,
  values: readonly [Value, ...Value[]],
): KeptChoice<Value> {
  const listeners = new Set<() => void>();
  let chosen: Value | undefined;
  const current = (): Value => {
    const kept = chosen ?? (Taro.getStorageSync(key) as Value);
    chosen = values.includes(kept) ? kept : values[0];
    return chosen;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    current,
    choose: (next) => {
      chosen = next;
      Taro.setStorageSync(key, next);
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, current, current),
  };
}
