import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { outputs } from './outputs';
import { pictures } from './pictures';

const root = path.resolve(__dirname, '../../..');
const digest = (svg: string) => createHash('sha1').update(svg).digest('hex');

describe('the demo pictures', () => {
  test('drawing the same picture twice gives the same bytes', () => {
    for (const draw of Object.values(pictures)) {
      expect(digest(draw().svg())).toBe(digest(draw().svg()));
    }
  });

  test('every picture is its own composition and carries no writing', () => {
    const svgs = Object.values(pictures).map((draw) => draw().svg());
    expect(new Set(svgs.map(digest)).size).toBe(svgs.length);
    for (const svg of svgs) expect(svg).not.toContain('<text');
  });

  test('no coordinate is missing or infinite', () => {
    for (const [name, draw] of Object.entries(pictures)) {
      expect(draw().svg(), name).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test('every file is checked in at its drawn size and under its limit', async () => {
    for (const output of outputs()) {
      const file = path.join(root, output.file);
      const sheet = output.draw();
      const { width, height } = await sharp(file).metadata();
      expect([width, height], output.file).toEqual([sheet.width, sheet.height]);
      expect((await stat(file)).size, output.file).toBeLessThanOrEqual(output.limitBytes);
    }
  });
});
