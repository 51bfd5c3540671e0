import { Button, Checkbox, Field, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatYuan, readYuan, toYuanText } from '../../../../../admin/formats/money';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import type { CaseTicketRow } from '../../../server/admin-routes/desk-shapes';
import { useForceRefundMutation } from './api';
import { useDeed } from './use-deed';

interface ForceRefundProps {
  ticket: CaseTicketRow;
  /** What was paid and is neither back nor on its way: no more can go back. */
  leftFen: number;
}

/** Gives money back whatever the rules say: the whole or a part, with or without the ticket ending. */
export function ForceRefund({ ticket, leftFen }: ForceRefundProps) {
  const { formatMessage, locale } = useIntl();
  const [send] = useForceRefundMutation();
  const [typed, setTyped] = useState(toYuanText(leftFen));
  const [keepTicket, setKeepTicket] = useState(false);
  const deed = useDeed('ticketing.case.force.done');
  const say = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `ticketing.case.force.${id}` }, values);
  const amountFen = readYuan(typed);
  const isRight = amountFen !== null && amountFen > 0 && amountFen <= leftFen;
  return (
    <>
      <Button size="S" variant="danger-light" onClick={deed.open}>
        {say('button')}
      </Button>
      {deed.isOpen && (
        <ReasonDialog
          title={say('title')}
          what={say(keepTicket ? 'what.keep' : 'what')}
          confirm={isRight ? say('confirm', { amount: formatYuan(amountFen) }) : say('button')}
          reason={{ label: say('reason'), example: say('reason.example'), longest: 80 }}
          isIncomplete={!isRight}
          isDanger
          isBusy={deed.isBusy}
          onConfirm={(reason) =>
            deed.carryOut(() =>
              send({ code: ticket.code, amountFen: amountFen ?? 0, keepTicket, reason, locale }),
            )
          }
          onCancel={deed.close}
        >
          <Field.Root
            name="amount"
            required
            hint={say('amount.hint', { most: formatYuan(leftFen) })}
            error={isRight ? undefined : say('amount.wrong', { most: formatYuan(leftFen) })}
          >
            <Field.Label>{say('amount')}</Field.Label>
            <TextInput
              name="amount"
              inputMode="decimal"
              startAction="¥"
              value={typed}
              onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
                setTyped(currentTarget.value)
              }
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Checkbox
            checked={keepTicket}
            onCheckedChange={(next: boolean | 'indeterminate') => setKeepTicket(next === true)}
          >
            {say('keep')}
          </Checkbox>
        </ReasonDialog>
      )}
    </>
  );
}
