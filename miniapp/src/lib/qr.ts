import qrcode from 'qrcode-generator';
import { blackAndWhitePng } from './png';

/** Upper case, figures and $%*+-./: fit QR's alphanumeric mode, which needs a third fewer modules. */
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]*$/;
const CELL_PX = 6;
/** Of a picture that is kept: large enough to be read off another screen. */
const KEPT_CELL_PX = 12;
/** The quiet zone that scanners need, in cells. */
const QUIET_CELLS = 4;

/** `text` is ASCII, as all our codes are. */
function codeOf(text: string): QRCode {
  const qr = qrcode(0, 'M');
  qr.addData(text, ALPHANUMERIC.test(text) ? 'Alphanumeric' : 'Byte');
  qr.make();
  return qr;
}

/** A QR code as a GIF data URI: pure black on pure white with the quiet zone that scanners need. */
export const qrDataUri = (text: string): string => codeOf(text).createDataURL(CELL_PX, CELL_PX * 2);

/** A QR code as a PNG file, to be kept in an album. */
export function qrPng(text: string): Uint8Array {
  const qr = codeOf(text);
  const cells = qr.getModuleCount();
  const cellAt = (point: number) => Math.floor(point / KEPT_CELL_PX) - QUIET_CELLS;
  const isInside = (cell: number) => cell >= 0 && cell < cells;
  return blackAndWhitePng((cells + 2 * QUIET_CELLS) * KEPT_CELL_PX, (x, y) => {
    const [column, row] = [cellAt(x), cellAt(y)];
    return isInside(column) && isInside(row) && qr.isDark(row, column);
  });
}
