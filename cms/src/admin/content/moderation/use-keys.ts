import { useEffect, useState } from 'react';

/** Where letters are meant to be typed. */
const WRITING = 'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog]';

/**
 * Walks through a list with J and K (or the arrows) and does what a letter stands for to the row one is at. Answers
 * the id of that row; null until the keyboard was used.
 */
export function useKeys(
  ids: readonly string[],
  isOn: boolean,
  deeds: Readonly<Record<string, (id: string) => void>>,
): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(WRITING)) return;
      const at = current === null ? -1 : ids.indexOf(current);
      const key = event.key.toLowerCase();
      const step = key === 'j' || key === 'arrowdown' ? 1 : key === 'k' || key === 'arrowup' ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        const next = ids[Math.max(0, Math.min(ids.length - 1, at + step))];
        if (next) setCurrent(next);
      } else if (at >= 0 && current !== null) {
        deeds[key]?.(current);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return current;
}
