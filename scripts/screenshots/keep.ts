import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** What the demo prints with `--json`. */
export interface Demo {
  cms: string;
  admin: { url: string; email: string; password: string };
}

export const pictures = path.resolve(import.meta.dirname, '../../docs/screenshots');
export const PHONE_WIDTH = 390;

/** `width`: of the picture, in pixels. */
export async function keep(page: Page, name: string, width: number): Promise<void> {
  // Pictures fade in, rings turn: a moment of rest.
  await page.waitForTimeout(1_500);
  await sharp(await page.screenshot())
    .resize(width)
    .webp({ quality: 86 })
    .toFile(path.join(pictures, `${name}.webp`));
  console.log(`docs/screenshots/${name}.webp`);
}
