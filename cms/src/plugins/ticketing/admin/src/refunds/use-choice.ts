import { useMemo, useState } from 'react';
import type { RefundListRow } from '../../../server/admin-routes/refund-shapes';
import type { Choice } from './refunds-table';
import { type Refusals, useDecide } from './use-decide';

const NOTHING: Refusals = new Map();

/** Which refunds are chosen, and what is decided about them. What is not in the list any more is not chosen. */
export function useChoice(rows: readonly RefundListRow[], onDecided: () => void) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState(NOTHING);
  const decision = useDecide((refused) => {
    setRefusals(refused);
    setMarked(new Set(refused.keys()));
    onDecided();
  });
  const chosenRows = useMemo(() => rows.filter(({ number }) => marked.has(number)), [rows, marked]);
  const choice: Choice = {
    chosen: useMemo(() => new Set(chosenRows.map(({ number }) => number)), [chosenRows]),
    onChosen: setMarked,
    onDecide: (verdict, row) => decision.ask({ verdict, rows: [row] }),
    refusals,
  };
  return { choice, chosenRows, decision };
}
