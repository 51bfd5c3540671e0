import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { pictures } from './pictures';

async function main() {
  await mkdir('/tmp/art', { recursive: true });
  sharp.concurrency(1);
  for (const name of process.argv.slice(2)) {
    const sheet = pictures[name]?.();
    if (!sheet) throw new Error(name);
    const svg = sheet.svg();
    const t = Date.now();
    const png = await sharp(Buffer.from(svg)).png().toBuffer();
    await sharp(png).toFile(path.join('/tmp/art', `${name}.png`));
    const webp = await sharp(png).webp({ quality: 78, effort: 5 }).toBuffer();
    console.log(name, svg.length, webp.length, Date.now() - t, 'ms');
  }
}
void main();
