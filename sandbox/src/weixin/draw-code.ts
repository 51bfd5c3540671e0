import qrcode from 'qrcode-generator';
import { encodePng, type Grey } from './png.js';

const QUIET_MODULES = 4;
const PINE: Grey = 0x3a;
const WHITE: Grey = 0xff;

/** Draws a text as a square QR code, `width` pixels wide. */
export function drawCode(text: string, width: number): Buffer {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount() + 2 * QUIET_MODULES;
  const scale = width / modules;
  return encodePng(width, width, (x, y) => {
    const [column, row] = [Math.floor(x / scale) - QUIET_MODULES, Math.floor(y / scale) - QUIET_MODULES];
    const inside = column >= 0 && row >= 0 && column < code.getModuleCount() && row < code.getModuleCount();
    return inside && code.isDark(row, column) ? PINE : WHITE;
  });
}
