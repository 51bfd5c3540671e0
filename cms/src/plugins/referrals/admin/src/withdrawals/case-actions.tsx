import { Button, Flex } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import type { WithdrawalCase } from '../../../server/admin-routes/shapes';
import { type Deed, messageOf, useReviewWithdrawalMutation } from '../api';
import { reviewPermissions } from '../permissions';
import { ReceiptField } from './receipt-field';

type Way = 'approve' | 'approve-by-hand' | 'reject' | 'take-back' | 'pay-by-hand';

const LONGEST = 80;
/** What can be done in which state, the most usual last: that is where Strapi has its main button. */
const WAYS: Partial<Record<WithdrawalCase['status'], readonly Way[]>> = {
  submitted: ['reject', 'approve-by-hand', 'approve'],
  approved: ['reject', 'pay-by-hand'],
  transferring: ['take-back'],
  waiting_for_member: ['take-back'],
};
const HAS_TEXT: readonly Way[] = ['reject', 'pay-by-hand'];

/** Says yes or no, pays by hand, takes back: each after saying what it does. */
export function CaseActions({ withdrawal }: { withdrawal: WithdrawalCase }) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(reviewPermissions);
  const [way, setWay] = useState<Way | null>(null);
  const [picture, setPicture] = useState('');
  const [review, { isLoading }] = useReviewWithdrawalMutation();
  const ways = WAYS[withdrawal.status] ?? [];
  if (!allowedActions.canReview || ways.length === 0) return null;
  const values = { sum: formatYuan(withdrawal.amountFen) };
  const say = (id: string) => formatMessage({ id: `referrals.way.${id}` }, values);
  const send = async (chosen: Way, text: string) => {
    const answer = await review({ ...deedOf(chosen, text, picture), number: withdrawal.number, locale });
    setWay(null);
    if ('error' in answer) return toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    toggleNotification({
      type: answer.data.needsSecond ? 'warning' : 'success',
      message: say(answer.data.needsSecond ? 'needs-second' : `${chosen}.done`),
    });
  };
  return (
    <Flex gap={2} wrap="wrap">
      {ways.map((one, index) => (
        <Button
          key={one}
          variant={index === ways.length - 1 && one !== 'take-back' ? 'default' : 'tertiary'}
          onClick={() => setWay(one)}
          data-testid={`way-${one}`}
        >
          {say(one)}
        </Button>
      ))}
      {way && (
        <ReasonDialog
          title={say(way)}
          what={say(`${way}.what`)}
          confirm={say(way)}
          reason={
            HAS_TEXT.includes(way)
              ? { label: say(`${way}.text`), example: say(`${way}.example`), longest: LONGEST }
              : undefined
          }
          isIncomplete={way === 'pay-by-hand' && picture === ''}
          isDanger={way === 'reject' || way === 'take-back'}
          isBusy={isLoading}
          onConfirm={(text) => send(way, text)}
          onCancel={() => setWay(null)}
        >
          {way === 'pay-by-hand' && <ReceiptField onPicture={setPicture} />}
        </ReasonDialog>
      )}
    </Flex>
  );
}

function deedOf(way: Way, text: string, picture: string): Deed {
  switch (way) {
    case 'approve':
      return { deed: 'approve', method: 'transfer' };
    case 'approve-by-hand':
      return { deed: 'approve', method: 'by-hand' };
    case 'reject':
      return { deed: 'reject', reason: text };
    case 'pay-by-hand':
      return { deed: 'pay-by-hand', picture, note: text };
    case 'take-back':
      return { deed: 'take-back' };
  }
}
