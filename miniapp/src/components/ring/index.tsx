import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './index.scss';

interface RingProps {
  /** 0 to 1. */
  fraction: number;
  color: string;
  track: string;
  /** Line, in hundredths of the diameter. */
  stroke?: number;
  className?: string;
  label?: string;
}

const RADIUS = 50;

/** Mini-programs have no inline SVG, but take one as a background. */
function ringImage({ fraction, color, track, stroke = 6 }: RingProps): string {
  const radius = RADIUS - stroke / 2;
  const length = 2 * Math.PI * radius;
  const circle = `cx='50' cy='50' r='${radius}' fill='none' stroke-width='${stroke}'`;
  const arc = `stroke-dasharray='${(length * fraction).toFixed(2)} ${length.toFixed(2)}' stroke-linecap='round'`;
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><circle ${circle} stroke='${track}'/>` +
    (fraction > 0 ? `<circle ${circle} stroke='${color}' ${arc} transform='rotate(-90 50 50)'/>` : '') +
    '</svg>';
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** A ring that empties, with something in the middle. */
export function Ring(props: PropsWithChildren<RingProps>) {
  return (
    <View
      className={`ring ${props.className ?? ''}`}
      style={{ backgroundImage: ringImage(props) }}
      role="timer"
      aria-label={props.label}
    >
      {props.children}
    </View>
  );
}
