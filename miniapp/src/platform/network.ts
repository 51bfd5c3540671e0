import Taro from '@tarojs/taro';

/** Calls back each time the network returns; answers with what stops it. */
export function onReconnect(run: () => void): () => void {
  const listener: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => {
    if (isConnected) run();
  };
  Taro.onNetworkStatusChange(listener);
  return () => Taro.offNetworkStatusChange(listener);
}
