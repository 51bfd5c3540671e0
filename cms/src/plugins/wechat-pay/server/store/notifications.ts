import { statement } from '../../../../kernel/db';

/** Answers a row the first time a notification id is seen, none on a replay. */
export const record = statement<{ id: string }, [string, string, string | null, string]>(
  'notifications.record',
  `insert into payment_notifications (id, event_type, reference, outcome) values ($1, $2, $3, $4)
   on conflict (id) do nothing returning id`,
);
