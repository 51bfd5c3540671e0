import type { PictureWay } from './contract';

const SIDE_PX = 512;
const QUALITY = 0.86;

export const pictureWay: PictureWay = 'call';

function chooseFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = 'image/jpeg,image/png,image/webp';
    field.id = 'picture-file';
    field.style.display = 'none';
    field.onchange = () => {
      resolve(field.files?.[0] ?? null);
      field.remove();
    };
    field.oncancel = () => {
      resolve(null);
      field.remove();
    };
    document.body.append(field);
    field.click();
  });
}

/** A picture of the visitor's choice as base64, cut square and small; null when they turn back. */
export async function choosePicture(): Promise<string | null> {
  const file = await chooseFile();
  if (!file) return null;
  const picture = await createImageBitmap(file);
  const side = Math.min(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = SIDE_PX;
  canvas.height = SIDE_PX;
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
  canvas.getContext('2d')?.drawImage(picture, left, top, side, side, 0, 0, SIDE_PX, SIDE_PX);
  return canvas.toDataURL('image/jpeg', QUALITY).split(',')[1] ?? null;
}

export const readPicture = (_src: string): Promise<string> => Promise.resolve('');
