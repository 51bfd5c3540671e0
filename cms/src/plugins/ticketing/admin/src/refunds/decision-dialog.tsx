import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import type { Pending } from './use-decide';

interface DecisionDialogProps {
  pending: Pending;
  /** How many are decided already; null before it begins. */
  done: number | null;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}

const LONGEST_REASON = 80;

/** Says what a decision does, and to how much money, before it is done; to say no needs a reason. */
export function DecisionDialog({ pending, done, onConfirm, onCancel }: DecisionDialogProps) {
  const { formatMessage } = useIntl();
  const { verdict, rows } = pending;
  const isReject = verdict === 'reject';
  const sum = formatYuan(rows.reduce((total, { amountFen }) => total + amountFen, 0));
  const say = (id: string) =>
    formatMessage({ id: `ticketing.refunds.${verdict}.${id}` }, { count: rows.length, sum });
  return (
    <ReasonDialog
      title={say('title')}
      what={say('what')}
      figure={isReject ? undefined : sum}
      reason={
        isReject
          ? { label: say('reason'), example: say('reason.example'), longest: LONGEST_REASON }
          : undefined
      }
      confirm={done !== null && rows.length > 1 ? `${done} / ${rows.length}` : say('confirm')}
      isDanger={isReject}
      isBusy={done !== null}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}
