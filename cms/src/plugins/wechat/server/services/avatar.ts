import sharp from 'sharp';
import { randomCode } from '../../../../kernel/code';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { Picture } from '../../../../kernel/http';
import * as avatars from '../store/avatars';
import { type MemberView, readMember } from './member-view';

const SIDE_PX = 256;
/** A small file may unfold to an enormous picture: more points than any phone's camera has are refused. */
const MOST_PIXELS = 100_000_000;
const ID_LENGTH = 24;
const YEAR_SECONDS = 31_536_000;
const KINDS = ['jpeg', 'png', 'webp'];

/**
 * Keeps a member's picture, cut square and made anew, so that neither place nor camera goes with it. It is shown to the
 * member alone; WeChat itself checks what its own chooser hands out. Throws PICTURE_INVALID.
 */
export async function setAvatar(memberId: number, file: Buffer, now: Date): Promise<MemberView> {
  await avatars.put(db(), memberId, randomCode(ID_LENGTH), await madeSmall(file), now);
  return readMember(memberId);
}

export async function removeAvatar(memberId: number): Promise<MemberView> {
  await avatars.remove(db(), memberId);
  return readMember(memberId);
}

/** Throws NOT_FOUND. Another picture has another address, so this one may be kept for ever. */
export async function readAvatar(publicId: string): Promise<Picture> {
  const [row] = await avatars.read(db(), publicId);
  if (!row) throw new DomainError('NOT_FOUND');
  return new Picture(row.bytes, 'image/webp', { etag: publicId, maxAgeSeconds: YEAR_SECONDS });
}

async function madeSmall(file: Buffer): Promise<Buffer> {
  try {
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS });
    const { format } = await picture.metadata();
    if (!format || !KINDS.includes(format)) throw new DomainError('PICTURE_INVALID');
    // `rotate` first: which way is up stands in the metadata that goes.
    return await picture.rotate().resize(SIDE_PX, SIDE_PX).webp({ quality: 82 }).toBuffer();
  } catch (error) {
    // What cannot be decoded is the sender's mistake, whatever the decoder calls it.
    throw error instanceof DomainError ? error : new DomainError('PICTURE_INVALID');
  }
}
