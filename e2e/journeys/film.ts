import { writeFileSync } from 'node:fs';
import qrcode from 'qrcode-generator';
import sharp from 'sharp';

/**
 * Writes a film of one picture, a code held up by somebody, and answers what Chromium must be started with to show it
 * instead of a camera. `file` ends in .mjpeg.
 */
export async function cameraThatSees(text: string, file: string): Promise<string[]> {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const picture = await sharp(Buffer.from(code.createSvgTag({ cellSize: 6, margin: 24 })))
    .resize(420, 420)
    .extend({ top: 30, bottom: 30, left: 110, right: 110, background: '#7d8b86' })
    .jpeg()
    .toBuffer();
  writeFileSync(file, Buffer.concat([picture, picture]));
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
