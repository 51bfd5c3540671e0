import { useRef, useState } from 'react';
import { NetworkError } from '@/api/errors';
import { scanTicket } from '@/api/ticketing';
import type { ScanResult } from '@/api/types';
import { randomId } from '@/lib/random-id';
import { sayError } from '@/lib/say-error';
import { signalVerdict } from '@/platform/feedback';
import { deviceId } from './device';

export interface ScanRecord {
  key: string;
  code: string;
  gate: string;
  result: ScanResult;
}

interface Pending {
  code: string;
  gate: string;
  key: string;
}

const HISTORY_LENGTH = 30;

/** One scan after the other. A scan whose answer got lost keeps its key: asked again, it is the same attempt. */
export function useScanner(gate: string | null) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState<ScanRecord | null>(null);
  const [history, setHistory] = useState<ScanRecord[]>([]);
  const lost = useRef<Pending | null>(null);

  const scan = async (text: string) => {
    const code = text.trim();
    if (!gate || code === '' || busy) return;
    const isSame = lost.current?.code === code && lost.current.gate === gate;
    const attempt = isSame && lost.current ? lost.current : { code, gate, key: randomId() };
    setBusy(true);
    setProblem(null);
    try {
      const result = await scanTicket({ ...attempt, device: deviceId() });
      lost.current = null;
      const record = { ...attempt, result };
      setShown(record);
      setHistory((records) => [record, ...records].slice(0, HISTORY_LENGTH));
      signalVerdict(result.admitted ? 'admitted' : 'refused');
    } catch (error) {
      lost.current = error instanceof NetworkError ? attempt : null;
      setProblem(sayError(error));
    }
    setBusy(false);
  };

  /** Scans what a source sees; nothing when the inspector closed it. */
  const scanFrom = async (look: () => Promise<string | null>) => {
    try {
      const code = await look();
      if (code) await scan(code);
    } catch (error) {
      setProblem(sayError(error));
    }
  };

  return { busy, problem, shown, history, scan, scanFrom, next: () => setShown(null) };
}
