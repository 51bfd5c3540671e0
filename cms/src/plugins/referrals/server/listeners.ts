import { now } from '../../../kernel/clock';
import { onEvent } from '../../../kernel/events';
import { applyTransfer } from './services/apply-transfer';
import { recordRegistration } from './services/record-touch';
import { settleTicket } from './services/settle-ticket';

const settle = ({ ticketCode }: { ticketCode: string }) => settleTicket(ticketCode, now());

/** A listener's name must stay: jobs wait under it. Whatever happened to a ticket, its commission follows what it is. */
export function listen(): void {
  onEvent('member.registered', 'referrals.touch', async ({ memberId, scene }) => {
    if (scene) await recordRegistration(memberId, scene);
  });
  onEvent('ticket.paid', 'referrals.settle', settle);
  onEvent('ticket.redeemed', 'referrals.settle', settle);
  onEvent('ticket.unredeemed', 'referrals.settle', settle);
  onEvent('ticket.refunded', 'referrals.settle', settle);
  onEvent('ticket.changed', 'referrals.settle', settle);
  onEvent('transfer.changed', 'referrals.pay-out', applyTransfer);
}
