import Taro from '@tarojs/taro';
import type { MapPlace } from './contract';

const SCALE = 16;

/** The platform's own map, from which one can be led there. */
export async function openMap({ latitude, longitude, name, address }: MapPlace): Promise<void> {
  await Taro.openLocation({ latitude, longitude, name, address, scale: SCALE });
}
