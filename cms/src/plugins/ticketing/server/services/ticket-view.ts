import type { Locale } from '../../../../kernel/errors';
import type { Media } from '../../../../kernel/http';
import { maskName, maskPhone } from '../../../../kernel/mask';
import { staticCode } from '../rules/ticket-code';
import type { TicketStatus } from '../rules/ticket-state';
import type { EntitlementRow } from '../store/entitlements';
import type { ListedTicket } from '../store/ticket-lists';
import type { TicketRow } from '../store/tickets';
import { productFacts } from './product-facts';
import { ticketKeys } from './ticket-keys';

export interface TicketView {
  code: string;
  shortCode: string;
  status: TicketStatus;
  product: { slug: string; title: string; cover: Media | null };
  date: string | null;
  slot: { id: string; startsAt: string; endsAt: string; wholeDay: boolean } | null;
  priceFen: number;
  /** What must be paid for it: of a ticket that another was changed to, only what it costs more. */
  dueFen: number;
  uses: number;
  usesLeft: number;
  /** What it opens: an empty list of gates is every gate. */
  entitlements: { title: string; gates: string[]; uses: number; usesLeft: number }[];
  expiresAt: string | null;
  /** Until when it opens a gate; null is without an end. */
  validUntil: string | null;
  /** Of an open-dated ticket: whether a day must still be reserved. */
  reservation: 'none' | 'needed' | 'made';
  orderNumber: string | null;
  /** Code of the ticket whose day was changed to this one's; and of the one that this one's was, or will be once paid. */
  replaces: string | null;
  replacedBy: string | null;
  /** How often its day may still be changed; whether just now is in the quote. */
  changesLeft: number;
  visitor: { name: string; phone: string; document?: string } | null;
  /** Printable code; only of a ticket that opens a gate and is not live-only. */
  staticCode: string | null;
  createdAt: string;
}

export type ViewedTicket = Pick<
  TicketRow,
  | 'code'
  | 'shortCode'
  | 'status'
  | 'productId'
  | 'productSlug'
  | 'productTitle'
  | 'priceFen'
  | 'visitDate'
  | 'holdExpiresAt'
  | 'visitorName'
  | 'visitorPhone'
  | 'documentMasked'
  | 'validUntil'
  | 'terms'
  | 'createdAt'
> &
  Partial<Pick<ListedTicket, 'dueFen' | 'changes' | 'replaces' | 'replacedBy'>>;

export type ViewedEntitlement = Pick<
  EntitlementRow,
  'title' | 'gates' | 'places' | 'uses' | 'used' | 'slotPublicId' | 'startsAt' | 'endsAt' | 'wholeDay'
>;

/** A ticket as its owner sees it: the visitor masked, the words in the reader's language. */
export async function ticketView(
  ticket: ViewedTicket,
  entitlements: readonly ViewedEntitlement[],
  orderNumber: string | null,
  locale: Locale,
): Promise<TicketView> {
  const product = (await productFacts()).find(({ documentId }) => documentId === ticket.productId);
  const uses = entitlements.reduce((sum, entitlement) => sum + entitlement.uses, 0);
  const used = entitlements.reduce((sum, entitlement) => sum + entitlement.used, 0);
  return {
    code: ticket.code,
    shortCode: ticket.shortCode,
    status: ticket.status,
    product: {
      slug: ticket.productSlug,
      title: product?.words[locale].title ?? ticket.productTitle,
      cover: product?.cover ?? null,
    },
    date: ticket.visitDate,
    slot: slotOf(entitlements),
    priceFen: ticket.priceFen,
    dueFen: ticket.dueFen ?? ticket.priceFen,
    uses,
    usesLeft: uses - used,
    entitlements: entitlements.map(({ title, gates, uses, used }) => ({
      title,
      gates,
      uses,
      usesLeft: uses - used,
    })),
    expiresAt: ticket.status === 'held' ? (ticket.holdExpiresAt?.toISOString() ?? null) : null,
    validUntil: ticket.validUntil?.toISOString() ?? null,
    reservation: reservationOf(ticket, entitlements),
    orderNumber,
    replaces: ticket.replaces ?? null,
    replacedBy: ticket.replacedBy ?? null,
    changesLeft: changesLeft(ticket),
    visitor: visitorOf(ticket),
    staticCode: ticket.status === 'valid' && !ticket.terms.liveCodeOnly ? printed(ticket.code) : null,
    createdAt: ticket.createdAt.toISOString(),
  };
}

const changesLeft = ({ terms, changes = 0 }: ViewedTicket): number =>
  terms.dated === false ? 0 : Math.max(0, (terms.maxChanges ?? 0) - changes);

function reservationOf(
  { terms }: ViewedTicket,
  entitlements: readonly ViewedEntitlement[],
): TicketView['reservation'] {
  if (terms.dated !== false || !entitlements.some(({ places }) => places > 0)) return 'none';
  return entitlements.some(({ slotPublicId }) => slotPublicId !== null) ? 'made' : 'needed';
}

const printed = (code: string): string => staticCode(code, ticketKeys().signing);

function slotOf(entitlements: readonly ViewedEntitlement[]): TicketView['slot'] {
  const booked = entitlements.find(({ slotPublicId }) => slotPublicId !== null);
  if (!booked?.slotPublicId || !booked.startsAt || !booked.endsAt) return null;
  return {
    id: booked.slotPublicId,
    startsAt: booked.startsAt.toISOString(),
    endsAt: booked.endsAt.toISOString(),
    wholeDay: booked.wholeDay ?? false,
  };
}

function visitorOf({ visitorName, visitorPhone, documentMasked }: ViewedTicket): TicketView['visitor'] {
  if (!visitorName || !visitorPhone) return null;
  return {
    name: maskName(visitorName),
    phone: maskPhone(visitorPhone),
    ...(documentMasked ? { document: documentMasked } : {}),
  };
}
