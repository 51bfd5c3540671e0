import { Button, Flex } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import type { CaseTicketRow } from '../../../server/admin-routes/desk-shapes';
import { useBlockTicketMutation, useUnblockTicketMutation } from './api';
import { ForceRefund } from './force-refund';
import { casePermissions } from './permissions';
import { useDeed } from './use-deed';

/** What staff may do with a ticket in its state, by their permissions. */
export function TicketActions({ ticket }: { ticket: CaseTicketRow }) {
  const { allowedActions } = useRBAC([...casePermissions.block, ...casePermissions.force]);
  const { status, paidFen, refundedFen } = ticket;
  const leftFen = (paidFen ?? 0) - (refundedFen ?? 0);
  return (
    <Flex gap={2}>
      {allowedActions.canBlock === true && (status === 'valid' || status === 'blocked') && (
        <Block code={ticket.code} verb={status === 'valid' ? 'block' : 'unblock'} />
      )}
      {allowedActions.canForce === true && FORCED.includes(status) && leftFen > 0 && (
        <ForceRefund ticket={ticket} leftFen={leftFen} />
      )}
    </Flex>
  );
}

const FORCED: readonly string[] = ['valid', 'used', 'expired', 'blocked'];

function Block({ code, verb }: { code: string; verb: 'block' | 'unblock' }) {
  const { formatMessage, locale } = useIntl();
  const [block] = useBlockTicketMutation();
  const [unblock] = useUnblockTicketMutation();
  const deed = useDeed(`ticketing.case.${verb}.done`);
  const say = (id: string) => formatMessage({ id: `ticketing.case.${verb}.${id}` });
  const isBlock = verb === 'block';
  return (
    <>
      <Button size="S" variant="tertiary" onClick={deed.open}>
        {say('button')}
      </Button>
      {deed.isOpen && (
        <ReasonDialog
          title={say('title')}
          what={say('what')}
          confirm={say('button')}
          reason={
            isBlock ? { label: say('reason'), example: say('reason.example'), longest: 200 } : undefined
          }
          isDanger={isBlock}
          isBusy={deed.isBusy}
          onConfirm={(reason) =>
            deed.carryOut(() => (isBlock ? block({ code, reason, locale }) : unblock({ code, locale })))
          }
          onCancel={deed.close}
        />
      )}
    </>
  );
}
