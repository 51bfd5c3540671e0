import Taro from '@tarojs/taro';

/** Calls back with the query of the page that a code, card or message opens: at once, and on each later opening. */
export function watchOpenings(onOpening: (query: Record<string, unknown>) => void): () => void {
  const tell = (query: Record<string, unknown> | undefined) => onOpening(query ?? {});
  tell(Taro.getEnterOptionsSync().query);
  const onShow = ({ query }: Taro.onAppShow.CallbackResult) => tell(query);
  Taro.onAppShow(onShow);
  return () => Taro.offAppShow(onShow);
}
