import { statement } from '../../../../kernel/db';

export interface LastNotification extends Record<string, unknown> {
  topic: 'transaction' | 'refund' | 'transfer';
  lastAt: Date | null;
  lastDay: number;
}

export const notifications = statement<LastNotification, [Date]>(
  'connection.notifications',
  `select t.topic, max(n.received_at) as "lastAt",
          (count(n.id) filter (where n.received_at > $1))::int as "lastDay"
     from (values ('transaction', 'TRANSACTION.'), ('refund', 'REFUND.'), ('transfer', 'MCHTRANSFER.')) as t(topic, head)
     left join payment_notifications n on starts_with(n.event_type, t.head)
    group by t.topic`,
);

export interface JobCounts extends Record<string, unknown> {
  due: number;
  later: number;
  failing: number;
  givenUp: number;
  oldestDueAt: Date | null;
}

/** The queue of the whole system: a job that is stuck anywhere may be money that is stuck. */
export const jobs = statement<JobCounts, []>(
  'connection.jobs',
  `select (count(*) filter (where run_at <= now() and attempts < max_attempts))::int as due,
          (count(*) filter (where run_at > now() and attempts < max_attempts))::int as later,
          (count(*) filter (where attempts > 0 and last_error is not null and attempts < max_attempts))::int as failing,
          (count(*) filter (where attempts >= max_attempts))::int as "givenUp",
          min(run_at) filter (where run_at <= now() and attempts < max_attempts) as "oldestDueAt"
     from graphile_worker.jobs`,
);

export const underWay = statement<{ payments: number; refunds: number; transfers: number }, []>(
  'connection.under-way',
  `select (select count(*)::int from payments where status in ('created', 'open')) as payments,
          (select count(*)::int from payment_refunds
            where status in ('waiting', 'sent', 'processing', 'abnormal')) as refunds,
          (select count(*)::int from payment_transfers
            where status in ('created', 'sent', 'processing', 'waiting')) as transfers`,
);
