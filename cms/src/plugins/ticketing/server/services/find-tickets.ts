import { type Actor, adminActor, recordAudit } from '../../../../kernel/audit';
import { venueDay } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import type { ErrorCode, Facts, Locale } from '../../../../kernel/errors';
import { maskName, maskPhone } from '../../../../kernel/mask';
import { kindsOf, readFindQuery } from '../rules/find-query';
import { checkAtGate } from '../rules/gate-check';
import type { TicketStatus } from '../rules/ticket-state';
import * as store from '../store/find-tickets';
import { type GatePartRow, partsOf } from '../store/gate-tickets';
import { gateAccess } from './gate-access';
import type { GateFacts } from './gate-facts';
import { dayBounds, gateTicket } from './gate-ticket';
import { namesAtGate } from './names-at-gate';
import { memberActor } from './undo-scan';

const MOST_FOUND = 20;

export interface FindRequest {
  query: string;
  gate: string;
  token: string | undefined;
  by: { inspector: { documentId: string } } | { adminId: number };
  locale: Locale;
  now: Date;
}

export interface FoundTicket {
  /** Typed into a scan, it admits where a typed code does. */
  shortCode: string;
  title: string;
  status: TicketStatus;
  date: string | null;
  slot: { startsAt: string; endsAt: string; wholeDay: boolean } | null;
  orderNumber: string | null;
  /** Masked, all three. */
  visitor: string | null;
  phone: string | null;
  document: string | null;
  usesLeft: number;
  entitlements: { title: string; gates: string[]; uses: number; usesLeft: number }[];
  /** What this gate would say right now to one person. */
  verdict: { admitted: boolean; reason?: ErrorCode; facts?: Facts };
}

/**
 * The tickets of somebody who cannot show a code. Every look-up is recorded: who, by what, which tickets; never the words,
 * which are about a person. Throws FORBIDDEN as gate-access.ts says.
 */
export async function findTickets(request: FindRequest): Promise<{ tickets: FoundTicket[]; more: boolean }> {
  const { gate } = await gateAccess({ ...request, fromAdmin: 'adminId' in request.by });
  const { now } = request;
  const query = readFindQuery(request.query);
  const { code, phone, orderNumber, name } = query;
  const rows = await store.find(db(), code, phone, orderNumber, name, venueDay(now), MOST_FOUND + 1);
  const shown = rows.slice(0, MOST_FOUND);
  await recordAudit(db(), {
    actor: await actorOf(request.by),
    action: 'find',
    subject: { kind: 'visitors-tickets', id: gate.slug, title: gate.title.zh },
    changes: [
      {
        field: 'found',
        before: kindsOf(query).join(', '),
        after: shown.length,
        of: shown.map((row) => row.shortCode),
      },
    ],
  });
  const names = await namesAtGate(request.locale);
  const parts = await partsOf(
    db(),
    shown.map(({ id }) => id),
    ...dayBounds(now),
  );
  const view = (row: store.FoundTicketRow) => {
    const own = parts.filter(({ ticketId }) => ticketId === row.id);
    const { entitlements, ...found } = foundTicket(row, own, gate, now);
    return { ...names.of(found), entitlements: entitlements.map(names.of) };
  };
  return { tickets: shown.map(view), more: rows.length > shown.length };
}

const actorOf = async (by: FindRequest['by']): Promise<Actor> =>
  'adminId' in by ? adminActor(by.adminId) : memberActor(by.inspector.documentId);

function foundTicket(
  row: store.FoundTicketRow,
  parts: readonly GatePartRow[],
  gate: GateFacts,
  at: Date,
): FoundTicket {
  const attempt = { gate, kind: 'typed', headCount: 1, idChecked: true, at, day: venueDay(at) } as const;
  const decision = checkAtGate(gateTicket(row, parts), attempt);
  const [booked] = parts.filter(({ startsAt }) => startsAt !== null);
  const {
    shortCode,
    productTitle,
    status,
    visitDate,
    orderNumber,
    visitorName,
    visitorPhone,
    documentMasked,
  } = row;
  return {
    shortCode,
    title: productTitle,
    status,
    date: visitDate,
    slot:
      booked?.startsAt && booked.endsAt
        ? {
            startsAt: booked.startsAt.toISOString(),
            endsAt: booked.endsAt.toISOString(),
            wholeDay: booked.wholeDay ?? false,
          }
        : null,
    orderNumber,
    visitor: visitorName && maskName(visitorName),
    phone: visitorPhone && maskPhone(visitorPhone),
    document: documentMasked,
    usesLeft: parts.reduce((sum, { uses, used }) => sum + uses - used, 0),
    entitlements: parts.map(({ title, gates, uses, used }) => ({
      title,
      gates,
      uses,
      usesLeft: uses - used,
    })),
    verdict: decision.admitted
      ? { admitted: true }
      : { admitted: false, reason: decision.reason, facts: decision.facts },
  };
}
