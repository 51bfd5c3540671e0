import type { SaveOutcome } from './contract';

/** Browsers know no album: the picture comes as a file. Phones also keep what one presses for a while. */
export async function savePicture(path: string, name: string): Promise<SaveOutcome> {
  const link = document.createElement('a');
  link.href = path;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  return 'downloaded';
}

/** There is nothing to allow. */
export const openAlbumSettings = (): Promise<boolean> => Promise.resolve(true);
