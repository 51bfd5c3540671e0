import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';

/** Below this, packing costs the phone more than the bytes it saves. */
const SMALLEST_BYTES = 1_024;
/** Packs as small as gzip's best at a tenth of the time of brotli's own. */
const BROTLI_QUALITY = 5;
/** Bodies by their tags: most reloads bring what was there before, which need not be packed again. */
const PACKED_SIZE = 1_000;

const packed = new Map<string, Promise<Buffer>>();
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The smallest form that the client takes and that is worth it. */
export function encodingFor(accepted: string | string[] | undefined, bytes: number): Encoding {
  if (!accepted || bytes < SMALLEST_BYTES) return 'identity';
  const takes = String(accepted)
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    // `br;q=0` says no; what else a weight says does not matter between these two.
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (takes.includes('br')) return 'br';
  return takes.includes('gzip') ? 'gzip' : 'identity';
}

/** `tag` names the content: the same tag is packed once. */
export function pack(body: Buffer, tag: string, encoding: 'gzip' | 'br'): Promise<Buffer> {
  const name = `${tag} ${encoding}`;
  const known = packed.get(name);
  if (known) return known;
  if (packed.size >= PACKED_SIZE) packed.clear();
  const promise =
    encoding === 'br'
      ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
      : zip(body);
  packed.set(name, promise);
  promise.catch(() => packed.delete(name));
  return promise;
}
