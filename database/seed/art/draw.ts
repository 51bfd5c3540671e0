/**
 * Draws the demo attraction's pictures: `npx tsx database/seed/art/draw.ts [--preview folder] [--svg folder] [name or prefix* …]`.
 * Without names it draws all of them. `--preview` also writes PNGs, `--svg` the drawings themselves; the same code
 * always gives the same SVG, byte for byte.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { type Output, outputs } from './outputs';

const root = path.resolve(__dirname, '../../..');

async function writeInto(folder: string, file: string, content: Buffer | string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, file), content);
}

/** Lowers the quality until the file fits its limit; grain makes some pictures much heavier than others. */
async function encode(png: Buffer, output: Output): Promise<Buffer> {
  if (output.file.endsWith('.png')) return sharp(png).png({ palette: true, effort: 10 }).toBuffer();
  for (const quality of [86, 80, 74, 68, 60]) {
    const webp = await sharp(png).webp({ quality, effort: 5, smartSubsample: true }).toBuffer();
    if (webp.length <= output.limitBytes) return webp;
  }
  throw new Error(`${output.name} does not fit ${output.limitBytes} bytes at any quality`);
}

async function draw(output: Output, preview?: string, svgFolder?: string): Promise<void> {
  const svg = output.draw().svg();
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  const target = path.join(root, output.file);
  const file = await encode(png, output);
  await writeInto(path.dirname(target), path.basename(target), file);
  if (preview) await writeInto(preview, `${output.name}.png`, png);
  if (svgFolder) await writeInto(svgFolder, `${output.name}.svg`, svg);
  console.log(`${output.file} ${(file.length / 1024).toFixed(1)} KiB`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { preview: { type: 'string' }, svg: { type: 'string' } },
  });
  // One thread: this runs beside a developer's other work, not instead of it.
  sharp.concurrency(1);
  const wanted = (name: string) =>
    positionals.length === 0 ||
    positionals.some((p) => (p.endsWith('*') ? name.startsWith(p.slice(0, -1)) : name === p));
  const chosen = outputs().filter((output) => wanted(output.name));
  if (chosen.length === 0) throw new Error(`No picture is called ${positionals.join(', ')}`);
  for (const output of chosen) await draw(output, values.preview, values.svg);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
