import { statement } from '../../../../kernel/db';
import type { TicketStatus } from '../rules/ticket-state';

/** The secret that stands: who shares a ticket again gives the same link. */
export const share = statement<{ secret: string }, [ticketId: number, secret: string, at: Date]>(
  'companions.share',
  `with made as (
     insert into ticket_companions (ticket_id, secret, created_at) values ($1, $2, $3)
     on conflict (ticket_id) do nothing returning secret)
   select secret from made union all select secret from ticket_companions where ticket_id = $1 limit 1`,
);

/** Answers a row when there was a link. */
export const takeBack = statement<{ ticketId: number }, [memberId: number, code: string]>(
  'companions.take-back',
  `delete from ticket_companions c using tickets t
    where t.id = c.ticket_id and t.member_id = $1 and t.code = $2 returning c.ticket_id as "ticketId"`,
);

export const ofTicket = statement<{ secret: string }, [memberId: number, code: string]>(
  'companions.of-ticket',
  `select c.secret from ticket_companions c join tickets t on t.id = c.ticket_id
    where t.member_id = $1 and t.code = $2`,
);

export const bySecret = statement<{ memberId: number; code: string; status: TicketStatus }, [secret: string]>(
  'companions.by-secret',
  `select t.member_id as "memberId", t.code, t.status from ticket_companions c join tickets t on t.id = c.ticket_id
    where c.secret = $1`,
);
