import { PlatformUnsupported, type SaveOutcome } from './contract';

export function savePicture(_path: string, _name: string): Promise<SaveOutcome> {
  return Promise.reject(new PlatformUnsupported('poster'));
}

/** Where the visitor can allow it after all. */
export function openAlbumSettings(): Promise<boolean> {
  return Promise.reject(new PlatformUnsupported('poster'));
}
