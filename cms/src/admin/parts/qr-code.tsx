import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

const QUIET_ZONE = 4;

/** A QR code, black on white in every theme, with the quiet zone that scanners want. */
export function QrCode({ text, size }: { text: string; size: string }) {
  const { path, side } = useMemo(() => draw(text), [text]);
  return (
    <svg
      role="img"
      aria-label={text}
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      style={{ background: '#fff' }}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string): { path: string; side: number } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const modules = Array.from({ length: count * count }, (_, index) => [
    index % count,
    Math.floor(index / count),
  ]);
  const path = modules
    .filter(([x = 0, y = 0]) => code.isDark(y, x))
    .map(([x = 0, y = 0]) => `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`)
    .join('');
  return { path, side: count + 2 * QUIET_ZONE };
}
