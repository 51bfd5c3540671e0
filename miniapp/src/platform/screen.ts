import Taro from '@tarojs/taro';

/**
 * Brightens and keeps awake the screen that a scanner reads. The function it resolves with puts back what
 * was there. A phone that refuses still shows the code, so refusals only go to the log.
 */
export async function brightenScreen(): Promise<() => void> {
  const { value } = await Taro.getScreenBrightness();
  await Taro.setScreenBrightness({ value: 1 });
  await Taro.setKeepScreenOn({ keepScreenOn: true });
  return () => {
    const warn = (failure: unknown) => console.warn('screen not restored', failure);
    Taro.setScreenBrightness({ value }).catch(warn);
    Taro.setKeepScreenOn({ keepScreenOn: false }).catch(warn);
  };
}
