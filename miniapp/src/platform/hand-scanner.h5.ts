/** Between two signs of a hand scanner pass a few milliseconds; between two of a person many more. */
const LONGEST_PAUSE_MS = 60;
/** The shortest thing a gate reads is a short code. */
const SHORTEST = 6;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * Calls back with what a hand scanner typed, wherever on the page it was typed: it is a keyboard that ends with Enter.
 * What is typed into a field stays that field's. Answers with what stops it.
 */
export function onHandScanner(run: (text: string) => void): () => void {
  let typed = '';
  let lastAtMs = 0;
  const onKey = (event: KeyboardEvent) => {
    if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.timeStamp - lastAtMs > LONGEST_PAUSE_MS) typed = '';
    lastAtMs = event.timeStamp;
    if (event.key.length === 1) {
      typed += event.key;
      return;
    }
    if (event.key !== 'Enter' || typed.length < SHORTEST) return;
    // Enter would press whatever button has the focus.
    event.preventDefault();
    event.stopPropagation();
    run(typed);
    typed = '';
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}
