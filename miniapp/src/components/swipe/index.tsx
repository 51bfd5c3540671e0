import { Text, View } from '@tarojs/components';
import { type PropsWithChildren, useRef, useState } from 'react';
import { Tap } from '../tap';
import './index.scss';

interface SwipeProps {
  id: string;
  /** What the uncovered button does, in a word. */
  label: string;
  onAct: () => void;
}

interface Point {
  clientX: number;
  clientY: number;
}

/** The part of a touch event that all platforms have; Taro types a view's touches as any event. */
interface Touched {
  touches?: ArrayLike<Point>;
  changedTouches?: ArrayLike<Point>;
}

function pointOf(event: object): { x: number; y: number } | null {
  const { touches, changedTouches } = event as Touched;
  const touch = touches?.[0] ?? changedTouches?.[0];
  return touch ? { x: touch.clientX, y: touch.clientY } : null;
}

/** The finger must go this far, and further sideways than down, before it counts. */
const OPENS_AT_PX = 36;

/**
 * A row that uncovers a button when it is swept to the left. It is only a shortcut: the same must be possible with a
 * button that can be seen. The row follows no finger on the way: that would send data to the page at each move.
 */
export function Swipe({ id, label, onAct, children }: PropsWithChildren<SwipeProps>) {
  const [open, setOpen] = useState(false);
  const start = useRef<{ x: number; y: number } | null>(null);
  const onEnd = (event: object) => {
    const from = start.current;
    const to = pointOf(event);
    start.current = null;
    if (!from || !to) return;
    const dx = to.x - from.x;
    if (Math.abs(dx) > OPENS_AT_PX && Math.abs(dx) > Math.abs(to.y - from.y) * 2) setOpen(dx < 0);
  };
  return (
    <View
      id={id}
      className="swipe"
      onTouchStart={(event) => {
        start.current = pointOf(event);
      }}
      onTouchEnd={onEnd}
    >
      <View className="swipe__under" aria-hidden={open ? undefined : 'true'}>
        {open && (
          <Tap id={`${id}-act`} className="swipe__act" onTap={onAct}>
            <Text>{label}</Text>
          </Tap>
        )}
      </View>
      <View className={`swipe__row ${open ? 'swipe__row--open' : ''}`}>{children}</View>
    </View>
  );
}
