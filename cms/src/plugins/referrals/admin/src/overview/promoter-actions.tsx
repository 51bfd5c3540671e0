import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import type { PromoterCase } from '../../../server/admin-routes/shapes';
import { messageOf, type PromoterDeed, useChangePromoterMutation } from '../api';
import { managePermissions } from '../permissions';

const LONGEST_REASON = 80;

/** Disable or enable a promoter, and say which of the staff they are. */
export function PromoterActions({ promoter }: { promoter: PromoterCase }) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(managePermissions);
  const [asked, setAsked] = useState<PromoterDeed['deed'] | null>(null);
  const [email, setEmail] = useState('');
  const [change, { isLoading }] = useChangePromoterMutation();
  if (!allowedActions.canManage) return null;
  const say = (id: string) => formatMessage({ id: `referrals.promoter.${id}` });
  const send = async (deed: PromoterDeed) => {
    const answer = await change({ ...deed, documentId: promoter.documentId, locale });
    if ('error' in answer) return toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    setAsked(null);
    toggleNotification({ type: 'success', message: say(`${deed.deed}.done`) });
  };
  const confirm = (reason: string) => {
    if (asked === 'disable') return send({ deed: 'disable', reason });
    if (asked === 'staff') return send({ deed: 'staff', email: email.trim() || null });
    return send({ deed: 'enable' });
  };
  return (
    <Flex gap={2}>
      <Button variant="tertiary" onClick={() => setAsked('staff')}>
        {say('staff.button')}
      </Button>
      <Button
        variant={promoter.disabled ? 'secondary' : 'danger-light'}
        onClick={() => setAsked(promoter.disabled ? 'enable' : 'disable')}
      >
        {say(promoter.disabled ? 'enable' : 'disable')}
      </Button>
      {asked && (
        <ReasonDialog
          title={say(asked === 'staff' ? 'staff.button' : asked)}
          what={say(`${asked}.what`)}
          confirm={say(asked === 'staff' ? 'staff.save' : asked)}
          reason={
            asked === 'disable'
              ? {
                  label: say('disable.reason'),
                  example: say('disable.reason.example'),
                  longest: LONGEST_REASON,
                }
              : undefined
          }
          isDanger={asked === 'disable'}
          isBusy={isLoading}
          onConfirm={confirm}
          onCancel={() => setAsked(null)}
        >
          {asked === 'staff' && (
            <Field.Root name="email" hint={say('staff.hint')}>
              <Field.Label>{say('staff.email')}</Field.Label>
              <TextInput
                type="email"
                name="email"
                value={email}
                onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
                  setEmail(currentTarget.value)
                }
              />
              <Field.Hint />
            </Field.Root>
          )}
        </ReasonDialog>
      )}
    </Flex>
  );
}
