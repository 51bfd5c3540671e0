import sharp from 'sharp';
import { DomainError } from '../../kernel/errors';

const DATA = 'data:image/png;base64,';
/** A tablet's drawing area; a small file may unfold to an enormous picture. */
const MOST_PIXELS = 8_000_000;
const WIDTH_PX = 800;
const HEIGHT_PX = 400;

/**
 * A drawn signature, made anew in black on white and small enough to keep in a row. Throws PICTURE_INVALID for what is
 * no PNG, and for a sheet on which nothing is drawn.
 */
export async function readSignature(dataUrl: string): Promise<Buffer> {
  if (!dataUrl.startsWith(DATA)) throw new DomainError('PICTURE_INVALID');
  try {
    const file = Buffer.from(dataUrl.slice(DATA.length), 'base64');
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS });
    if ((await picture.metadata()).format !== 'png') throw new DomainError('PICTURE_INVALID');
    const drawn = picture.flatten({ background: '#fff' }).greyscale();
    // Of the sheet as it came. One point alone has no deviation at all: NaN.
    if (!(await picture.stats()).channels.some(({ stdev }) => stdev > 0))
      throw new DomainError('PICTURE_INVALID');
    return await drawn
      .resize(WIDTH_PX, HEIGHT_PX, { fit: 'inside', withoutEnlargement: true })
      .png({ palette: true, colours: 8, compressionLevel: 9 })
      .toBuffer();
  } catch (error) {
    // What cannot be decoded is the sender's mistake, whatever the decoder calls it.
    throw error instanceof DomainError ? error : new DomainError('PICTURE_INVALID');
  }
}
