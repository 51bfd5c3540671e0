import { useCallback, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { messageOf } from '../calendar/use-edit';
import { type ScanAnswer, useScanAtDeskMutation } from './api';

const DEVICE_KEY = 'shanmen-desk-device';

export interface Confirmed {
  count?: number;
  idChecked?: boolean;
}

/** A scan at this desk. `again` sends the last code once more with what the inspector was asked. */
export function useScan(gate: string | undefined) {
  const { locale } = useIntl();
  const [send, { isLoading }] = useScanAtDeskMutation();
  const [answer, setAnswer] = useState<ScanAnswer | null>(null);
  const [error, setError] = useState<string | null>(null);
  const last = useRef<{ code: string; confirmed: Confirmed }>({ code: '', confirmed: {} });
  const carryOut = useCallback(
    async (code: string, confirmed: Confirmed) => {
      if (!gate) return;
      last.current = { code, confirmed };
      // A key of its own for each attempt: what is sent again after a lost answer is another attempt here.
      const key = crypto.randomUUID();
      const answered = await send({ code, gate, device: deviceOfDesk(), key, locale, ...confirmed });
      setError('error' in answered ? messageOf(answered.error) : null);
      setAnswer('data' in answered && answered.data ? answered.data : null);
    },
    [gate, locale, send],
  );
  const scan = useCallback((code: string) => carryOut(code, {}), [carryOut]);
  const again = (confirmed: Confirmed) =>
    carryOut(last.current.code, { ...last.current.confirmed, ...confirmed });
  return { answer, error, isBusy: isLoading, scan, again };
}

/** This browser's name in the record of scans, for as long as its storage lasts. */
function deviceOfDesk(): string {
  const known = localStorage.getItem(DEVICE_KEY);
  if (known) return known;
  const made = `desk-${crypto.randomUUID().slice(0, 8)}`;
  localStorage.setItem(DEVICE_KEY, made);
  return made;
}
