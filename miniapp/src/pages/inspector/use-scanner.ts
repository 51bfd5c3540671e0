import { useRef, useState } from 'react';
import { NetworkError } from '@/api/errors';
import type { Direction, ScanResult } from '@/api/types';
import { randomId } from '@/lib/random-id';
import { sayError } from '@/lib/say-error';
import { signalVerdict } from '@/platform/feedback';
import type { Attempt } from './offline/attempt';
import type { Station } from './offline/station';

export interface Scanned {
  attempt: Attempt;
  result: ScanResult;
  /** Whether this phone decided by itself. */
  offline: boolean;
}

/** What the inspector says to a question of the gate. */
export type Reply = { count: number } | { idChecked: true };

const QUESTIONS = ['HEAD_COUNT', 'ID_CHECK'] as const;
export type Question = (typeof QUESTIONS)[number];

export function questionOf({ admitted, reason }: ScanResult): Question | null {
  return admitted ? null : (QUESTIONS.find((question) => question === reason) ?? null);
}

const signalOf = (result: ScanResult) => {
  if (questionOf(result)) return 'asked';
  return result.admitted ? 'admitted' : 'refused';
};

/** One scan after the other. A scan whose answer got lost keeps its key: asked again, it is the same attempt. */
export function useScanner(station: Station, direction: Direction) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState<Scanned | null>(null);
  const underWay = useRef(false);
  const lost = useRef<Attempt | null>(null);

  const run = async (attempt: Attempt) => {
    // A hand scanner is quicker than React.
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const result = await station.scan(attempt);
      lost.current = null;
      setShown({ attempt, result, offline: result.id === '' });
      signalVerdict(signalOf(result));
    } catch (error) {
      lost.current = error instanceof NetworkError ? attempt : null;
      setShown(null);
      setProblem(sayError(error));
      signalVerdict('refused');
    }
    underWay.current = false;
    setBusy(false);
  };

  const scan = (text: string): Promise<void> => {
    const code = text.trim();
    if (code === '') return Promise.resolve();
    const isSame = lost.current?.code === code && lost.current.direction === direction;
    const fresh = { code, direction, count: null, idChecked: false, key: randomId() };
    return run(isSame && lost.current ? lost.current : fresh);
  };

  /** The question was the answer to one attempt; the reply makes the next. */
  const reply = (answer: Reply): Promise<void> => {
    if (!shown) return Promise.resolve();
    const readAtMs = shown.attempt.readAtMs ?? Date.parse(shown.result.at);
    return run({ ...shown.attempt, ...answer, key: randomId(), readAtMs });
  };

  /** Takes what a source sees; nothing when the inspector closed it. */
  const scanFrom = async (look: () => Promise<string | null>, take = scan) => {
    try {
      const code = await look();
      if (code) await take(code);
    } catch (error) {
      setProblem(sayError(error));
    }
  };

  return { busy, problem, shown, scan, reply, scanFrom, next: () => setShown(null) };
}
