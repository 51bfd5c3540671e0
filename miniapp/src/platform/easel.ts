import { type Easel, PlatformUnsupported, type SheetSize } from './contract';

export function openEasel(_id: string, _size: SheetSize): Promise<Easel> {
  return Promise.reject(new PlatformUnsupported('poster'));
}
