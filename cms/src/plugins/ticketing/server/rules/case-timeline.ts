import type { CaseEvent } from '../admin-routes/desk-shapes';

/** Rows of many tables about one order, as they are stored. */
export interface CaseRows {
  order: {
    number: string;
    amountFen: number;
    transactionId: string | null;
    createdAt: Date;
    paidAt: Date | null;
    closedAt: Date | null;
  } | null;
  tickets: readonly { shortCode: string; status: string; createdAt: Date; endedAt: Date | null }[];
  refunds: readonly {
    number: string;
    shortCode: string;
    amountFen: number;
    status: string;
    cause: string;
    reason: string | null;
    createdAt: Date;
    updatedAt: Date;
  }[];
  payment: {
    sentAt: Date | null;
    notifications: readonly { type: string; outcome: string; at: Date }[];
    refunds: readonly { number: string; refundId: string | null; sentAt: Date | null }[];
  } | null;
  scans: readonly {
    shortCode: string;
    gate: string;
    device: string;
    headCount: number;
    admitted: boolean;
    /** The refusal in words. */
    reason: string | null;
    at: Date;
    undoneAt: Date | null;
  }[];
  messages: readonly { kind: string; state: string; createdAt: Date }[];
  audit: readonly {
    at: Date;
    actorName: string;
    action: string;
    subjectKind: string;
    subjectTitle: string;
  }[];
  attention: readonly {
    kind: string;
    facts: Record<string, unknown>;
    createdAt: Date;
    resolvedAt: Date | null;
    resolvedBy: string | null;
    resolution: string | null;
  }[];
}

type Told = Omit<CaseEvent, 'at'> & { at: Date | null };

const tell = (
  at: Date | null,
  kind: string,
  facts: Record<string, unknown> = {},
  { ticket = null, tone = 'plain' }: Partial<Pick<CaseEvent, 'ticket' | 'tone'>> = {},
): Told => ({ at, kind, facts, ticket, tone });

/** Everything that happened to an order and its tickets, the last on top. What happened at one moment stays in order. */
export function caseTimeline(rows: CaseRows): CaseEvent[] {
  const told = [
    ...ticketEvents(rows),
    ...orderEvents(rows),
    ...refundEvents(rows),
    ...scanEvents(rows),
    ...rows.messages.map(({ kind, state, createdAt }) =>
      tell(createdAt, 'message', { message: kind, state }, { tone: state === 'failed' ? 'bad' : 'plain' }),
    ),
    ...rows.audit.map(({ at, actorName, action, subjectKind, subjectTitle }) =>
      tell(at, 'deed', { by: actorName, action, subject: subjectKind, title: subjectTitle }),
    ),
    ...attentionEvents(rows),
  ];
  return told
    .flatMap(({ at, ...event }) => (at ? [{ ...event, at: at.toISOString() }] : []))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .reverse();
}

/** Tickets held together were held in one transaction, and are told as one. */
function ticketEvents({ tickets }: CaseRows): Told[] {
  const together = new Map<number, { at: Date; count: number }>();
  for (const { createdAt } of tickets) {
    const known = together.get(createdAt.getTime());
    together.set(createdAt.getTime(), { at: createdAt, count: (known?.count ?? 0) + 1 });
  }
  const ENDS = ['void', 'changed', 'expired'];
  return [
    ...[...together.values()].map(({ at, count }) => tell(at, 'held', { count })),
    ...tickets
      .filter(({ status }) => ENDS.includes(status))
      .map(({ endedAt, status, shortCode }) => tell(endedAt, `ticket-${status}`, {}, { ticket: shortCode })),
  ];
}

function orderEvents({ order, payment }: CaseRows): Told[] {
  if (!order) return [];
  const { createdAt, paidAt, closedAt, amountFen, transactionId } = order;
  // WeChat Pay's clock has whole seconds: nothing is paid before it was asked for.
  const asked = payment?.sentAt ?? createdAt;
  const paid = paidAt && paidAt < asked ? asked : paidAt;
  return [
    tell(createdAt, 'opened', { amountFen }),
    tell(payment?.sentAt ?? null, 'payment-sent'),
    ...(payment?.notifications ?? []).map(({ type, outcome, at }) => tell(at, 'notified', { type, outcome })),
    tell(paid, 'paid', { amountFen, transactionId }, { tone: 'good' }),
    tell(closedAt, 'closed'),
  ];
}

const LAST: Record<string, CaseEvent['tone']> = {
  success: 'good',
  rejected: 'plain',
  abnormal: 'bad',
  failed: 'bad',
};

function refundEvents({ refunds, payment }: CaseRows): Told[] {
  return refunds.flatMap(({ number, shortCode, amountFen, status, cause, reason, createdAt, updatedAt }) => {
    const sent = payment?.refunds.find((one) => one.number === number);
    const tone = LAST[status];
    return [
      tell(createdAt, 'refund-asked', { number, amountFen, cause, reason }, { ticket: shortCode }),
      tell(sent?.sentAt ?? null, 'refund-sent', { number }, { ticket: shortCode }),
      ...(tone
        ? [tell(updatedAt, `refund-${status}`, { number, amountFen }, { ticket: shortCode, tone })]
        : []),
    ];
  });
}

const scanEvents = ({ scans }: CaseRows): Told[] =>
  scans.flatMap(({ shortCode, gate, device, headCount, admitted, reason, at, undoneAt }) => [
    tell(
      at,
      admitted ? 'admitted' : 'refused',
      { gate, device, headCount, ...(reason ? { reason } : {}) },
      { ticket: shortCode, tone: admitted ? 'good' : 'bad' },
    ),
    tell(undoneAt, 'undone', { gate }, { ticket: shortCode }),
  ]);

const attentionEvents = ({ attention }: CaseRows): Told[] =>
  attention.flatMap(({ kind, facts, createdAt, resolvedAt, resolvedBy, resolution }) => [
    tell(createdAt, 'attention', { attention: kind, ...facts }, { tone: 'bad' }),
    tell(resolvedAt, 'resolved', { attention: kind, by: resolvedBy, note: resolution }),
  ]);
