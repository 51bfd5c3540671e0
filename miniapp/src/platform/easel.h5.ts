import { type Easel, PlatformFailure, type Print, type SheetSize } from './contract';

/** Photographs as a browser's phone keeps them: a tenth of the size of what would lose nothing. */
const QUALITY = 0.92;

function load(url: string): Promise<Print> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    // Else what is drawn from another origin may not be taken off the canvas again.
    image.crossOrigin = 'anonymous';
    image.onload = () => resolve(image);
    image.onerror = () => reject(new PlatformFailure('poster', `no picture at ${url}`));
    image.src = url;
  });
}

/** Browsers draw on a canvas that is on no page. */
export async function openEasel(_id: string, { width, height, scale }: SheetSize): Promise<Easel> {
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const brush = canvas.getContext('2d');
  if (!brush) throw new PlatformFailure('poster', 'no canvas');
  brush.scale(scale, scale);
  return { brush, load, finish: () => Promise.resolve(canvas.toDataURL('image/jpeg', QUALITY)) };
}
