import Taro from '@tarojs/taro';

/*
 * Not every version of every platform has these events, whatever the types say; nothing breaks without them, lists
 * only refresh less often. Called as members of Taro: on H5 its compiler takes only what is named that way.
 */

/** Calls back each time the app comes to the front; answers with what stops it. */
export function onShown(run: () => void): () => void {
  Taro.onAppShow?.(run);
  return () => Taro.offAppShow?.(run);
}

/** Calls back each time the app goes to the background; answers with what stops it. */
export function onHidden(run: () => void): () => void {
  Taro.onAppHide?.(run);
  return () => Taro.offAppHide?.(run);
}
