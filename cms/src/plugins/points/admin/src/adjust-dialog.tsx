import { Field, NumberInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ReasonDialog } from '../../../../admin/parts/reason-dialog';
import type { FoundMember } from '../../server/admin-routes/points-shapes';
import { useAdjustPointsMutation } from './api';

const LONGEST_NOTE = 200;

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** Adds or takes points of one member, with a reason that the member reads. */
export function AdjustDialog({ member, onDone }: { member: FoundMember; onDone: () => void }) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [points, setPoints] = useState<number | undefined>();
  // One dialog is one adjustment, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const [adjust, { isLoading }] = useAdjustPointsMutation();
  const send = async (note: string) => {
    const answer = await adjust({ member: member.documentId, points: points ?? 0, note, key, locale });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: messageOf(answer.error) });
      return;
    }
    toggleNotification({ type: 'success', message: formatMessage({ id: 'points.adjusted' }) });
    onDone();
  };
  return (
    <ReasonDialog
      title={formatMessage({ id: 'points.adjust' })}
      what={formatMessage({ id: 'points.adjust.what' }, { available: member.available })}
      confirm={formatMessage({ id: 'points.adjust.confirm' })}
      reason={{
        label: formatMessage({ id: 'points.adjust.reason' }),
        example: formatMessage({ id: 'points.adjust.reason.example' }),
        longest: LONGEST_NOTE,
      }}
      isIncomplete={!points || !Number.isInteger(points)}
      isBusy={isLoading}
      onConfirm={send}
      onCancel={onDone}
    >
      <Field.Root name="points" required hint={formatMessage({ id: 'points.adjust.points.hint' })}>
        <Field.Label>{formatMessage({ id: 'points.adjust.points' })}</Field.Label>
        <NumberInput value={points} step={1} disabled={isLoading} onValueChange={setPoints} />
        <Field.Hint />
      </Field.Root>
    </ReasonDialog>
  );
}
