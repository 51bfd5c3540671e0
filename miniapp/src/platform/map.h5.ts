import type { MapPlace } from './contract';
import { openWebLink } from './link.h5';

/** A browser has no map of its own: Amap's page, which takes the same coordinates. */
export function openMap({ latitude, longitude, name }: MapPlace): Promise<void> {
  const query = new URLSearchParams({ position: `${longitude},${latitude}`, name, coordinate: 'gaode' });
  return openWebLink(`https://uri.amap.com/marker?${query}`);
}
