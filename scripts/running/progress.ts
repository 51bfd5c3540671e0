/** Tells people on standard error what takes long; standard output may be read by a program. */

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const LINE_EVERY_MS = 10_000;
const CLEAR_LINE = '\r\u001b[2K';

/** `90 s`, from a number of milliseconds. */
export function inSeconds(durationMs: number): string {
  return durationMs < 9_950 ? `${(durationMs / 1000).toFixed(1)} s` : `${Math.round(durationMs / 1000)} s`;
}

/** One line for people. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function showRunning(title: string, startedAt: number): () => void {
  const elapsed = () => inSeconds(Date.now() - startedAt);
  if (!process.stderr.isTTY) {
    say(`  … ${title}`);
    const timer = setInterval(() => say(`  … ${title}, ${elapsed()}`), LINE_EVERY_MS);
    return () => clearInterval(timer);
  }
  let frame = 0;
  const timer = setInterval(() => {
    frame = (frame + 1) % FRAMES.length;
    process.stderr.write(`${CLEAR_LINE}  ${FRAMES[frame]} ${title}  ${elapsed()}`);
  }, FRAME_MS);
  return () => {
    clearInterval(timer);
    process.stderr.write(CLEAR_LINE);
  };
}

/** Runs work under a title, with the seconds it has taken: a spinner on a terminal, else plain lines. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = Date.now();
  const stopShowing = showRunning(title, startedAt);
  try {
    const result = await work();
    stopShowing();
    say(`  ✓ ${title}, ${inSeconds(Date.now() - startedAt)}`);
    return result;
  } catch (error) {
    stopShowing();
    say(`  ✗ ${title}, ${inSeconds(Date.now() - startedAt)}`);
    throw error;
  }
}
