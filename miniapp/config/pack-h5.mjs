/**
 * Puts a `.br` and a `.gz` beside each text file of the H5 build, which the server then sends (`packed-files.ts` of
 * the cms). Once at build time, at the best quality, instead of at each request.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const OUTPUT = join(import.meta.dirname, '../dist/h5');
/** Pictures and sounds are packed already. */
const TEXT = /\.(html|js|css|json|svg|txt|map)$/;
/** A smaller file costs a packet, packed or not. */
const SMALLEST_BYTES = 1_024;

for (const name of readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' })) {
  if (!TEXT.test(name)) continue;
  const file = join(OUTPUT, name);
  const content = readFileSync(file);
  if (content.length < SMALLEST_BYTES) continue;
  const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: hint }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
}
