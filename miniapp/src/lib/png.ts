const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_STORED = 0xffff;
const ADLER = 65_521;

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const fourBytes = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function crcOf(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: readonly number[]): number[] {
  const body = [...name].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...fourBytes(data.length), ...body, ...fourBytes(crcOf(body))];
}

/** zlib's format without compression: a code is small, and mini-programs have no deflate. */
function stored(data: readonly number[]): number[] {
  const out = [0x78, 0x01];
  for (let start = 0; start < data.length; start += MOST_STORED) {
    const part = data.slice(start, start + MOST_STORED);
    const isLast = start + MOST_STORED >= data.length;
    const { length } = part;
    out.push(isLast ? 1 : 0, length & 255, length >>> 8, ~length & 255, (~length >>> 8) & 255, ...part);
  }
  let [low, high] = [1, 0];
  for (const byte of data) {
    low = (low + byte) % ADLER;
    high = (high + low) % ADLER;
  }
  return [...out, ...fourBytes(high * 65_536 + low)];
}

/** A black and white picture of `side` × `side` points as a PNG file; `isBlack` says which are black. */
export function blackAndWhitePng(side: number, isBlack: (x: number, y: number) => boolean): Uint8Array {
  const rows: number[] = [];
  for (let y = 0; y < side; y += 1) {
    rows.push(0);
    for (let x = 0; x < side; x += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8; bit += 1) if (x + bit >= side || !isBlack(x + bit, y)) byte |= 0x80 >>> bit;
      rows.push(byte);
    }
  }
  const header = [...fourBytes(side), ...fourBytes(side), 1, 0, 0, 0, 0];
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(rows)),
    ...chunk('IEND', []),
  ]);
}
