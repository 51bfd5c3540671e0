import { PlatformUnsupported, type SharedPage, type ShareWay } from './contract';

export const shareWay: ShareWay = 'native';

export function share(_page: SharedPage): Promise<'shared' | 'copied' | 'cancelled'> {
  return Promise.reject(new PlatformUnsupported('share'));
}
