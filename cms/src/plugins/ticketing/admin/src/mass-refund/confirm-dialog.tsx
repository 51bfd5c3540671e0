import { Field, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatYuan, readYuan } from '../../../../../admin/formats/money';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import type { MassPlanView } from '../../../server/admin-routes/mass-refund-shapes';
import { messageOf } from '../calendar/use-edit';
import { type MassChosen, useStartMassRefundMutation } from './api';

interface ConfirmDialogProps {
  plan: MassPlanView;
  asked: { selection: MassChosen; forced: boolean; locale: string };
  reason: string;
  onStarted: (number: string) => void;
  /** What would be done is not what was shown any more. */
  onOutdated: () => void;
  onCancel: () => void;
}

/** The sum must be typed, so that nobody refunds a day by a click; where there is no money, the day. */
export function ConfirmDialog({ plan, asked, reason, onStarted, onOutdated, onCancel }: ConfirmDialogProps) {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [start, { isLoading }] = useStartMassRefundMutation();
  const { day } = asked.selection;
  const wanted = plan.amountFen > 0 ? formatYuan(plan.amountFen) : day;
  const isRight = plan.amountFen > 0 ? readYuan(typed) === plan.amountFen : typed.trim() === day;
  const confirm = async () => {
    const answer = await start({ ...asked, token: plan.token, typed: typed.trim(), reason });
    if (!('error' in answer)) return onStarted(answer.data.number);
    if ((answer.error as { name?: string }).name === 'MASS_REFUND_OUTDATED') return onOutdated();
    setFailure(messageOf(answer.error));
  };
  const say = (id: string, values = {}) => formatMessage({ id: `ticketing.mass.confirm.${id}` }, values);
  return (
    <ReasonDialog
      title={say('title')}
      what={say('what', { tickets: plan.tickets })}
      figure={wanted}
      confirm={say('yes')}
      isDanger
      isIncomplete={!isRight}
      isBusy={isLoading}
      onConfirm={confirm}
      onCancel={onCancel}
    >
      <Field.Root name="typed" required error={failure ?? undefined}>
        <Field.Label>{say('type', { wanted })}</Field.Label>
        <TextInput
          name="typed"
          autoComplete="off"
          value={typed}
          disabled={isLoading}
          onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
            setTyped(currentTarget.value)
          }
        />
        <Field.Error />
      </Field.Root>
    </ReasonDialog>
  );
}
