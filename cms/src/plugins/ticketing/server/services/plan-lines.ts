import { DomainError, type Facts } from '../../../../kernel/errors';
import { notBookable, notOnSale, type SalesChannel } from '../rules/availability';
import { priceOn } from '../rules/pricing';
import { checkVisitor, type Visitor, type VisitorInput } from '../rules/visitor';
import { findProduct, type ProductFacts } from './product-facts';
import { saleRefusal } from './product-view';
import { type SlotFacts, slotById, slotsOfDay } from './slot-facts';

export interface HoldLine {
  product: string;
  date?: string | undefined;
  slot?: string | undefined;
  visitor?: VisitorInput | undefined;
}

/** A line with everything known that does not need a lock. */
export interface PlannedLine {
  product: ProductFacts;
  slot: SlotFacts | null;
  visitor: Visitor | null;
  /** By the visit day; frozen on the ticket when it is held. */
  priceFen: number;
}

/** Where and when somebody wants to buy. */
export interface Occasion {
  channel: SalesChannel;
  now: Date;
}

/**
 * Checks lines against products, visitor forms and the booking window, before any transaction.
 * A refusal carries `line`, the index of the line that is refused.
 */
export async function planLines(lines: readonly HoldLine[], occasion: Occasion): Promise<PlannedLine[]> {
  const planned: PlannedLine[] = [];
  for (const [index, line] of lines.entries()) {
    planned.push(await atLine(index, () => planLine(line, occasion)));
  }
  checkLimits(planned);
  return planned;
}

/** One line; throws as `planLines` does, without the line's index. */
export async function planLine(line: HoldLine, { channel, now }: Occasion): Promise<PlannedLine> {
  const product = await findProduct(line.product);
  if (!product) throw new DomainError('PRODUCT_NOT_FOUND', { product: line.product });
  refuseUnlessOnSale(product, channel, now);
  const slot = product.dated ? await bookableSlot(product, line, now) : null;
  const visitor = checkVisitor(product.visitorForm, line.visitor);
  return { product, slot, visitor, priceFen: priceOn(product, slot?.visitDate ?? null) };
}

/** Throws PRODUCT_NOT_ON_SALE_HERE, PRODUCT_NOT_ON_SALE_NOW. */
export function refuseUnlessOnSale(product: ProductFacts, channel: SalesChannel, at: Date): void {
  const code = saleRefusal(product, channel, at);
  if (!code) return;
  const { slug, saleFrom, saleUntil } = product;
  const facts =
    code === 'PRODUCT_NOT_ON_SALE_HERE'
      ? { channel }
      : { reason: notOnSale(product, at), saleFrom, saleUntil };
  throw new DomainError(code, { product: slug, ...facts });
}

async function bookableSlot(product: ProductFacts, line: HoldLine, at: Date): Promise<SlotFacts> {
  const slot = await findSlot(product, line);
  refuseUnlessBookable(product, slot, at);
  return slot;
}

/** Throws DATE_NOT_BOOKABLE with the reason. */
export function refuseUnlessBookable(product: ProductFacts, slot: SlotFacts, at: Date): void {
  const reason = notBookable(product, slot, at);
  if (reason) throw refusedDate(product, { date: slot.visitDate, reason });
}

/** The slot that a day or a slot's id means; a day alone only where it has one. Throws DATE_NOT_BOOKABLE. */
export async function findSlot(
  product: ProductFacts,
  { date, slot: id }: Pick<HoldLine, 'date' | 'slot'>,
): Promise<SlotFacts> {
  if (!product.pool) throw refusedDate(product, { reason: 'no-slots' });
  if (id) {
    const slot = await slotById(id);
    const fits = slot?.poolId === product.pool.documentId && (!date || date === slot.visitDate);
    if (!slot || !fits) throw refusedDate(product, { slot: id, reason: 'no-such-slot' });
    return slot;
  }
  if (!date) throw refusedDate(product, { reason: 'date-required' });
  const ofDay = await slotsOfDay(product.pool.documentId, date);
  const [slot] = ofDay;
  if (!slot) throw refusedDate(product, { date, reason: 'no-slots' });
  if (ofDay.length > 1) throw refusedDate(product, { date, reason: 'slot-required' });
  return slot;
}

function checkLimits(planned: readonly PlannedLine[]): void {
  const counts = new Map<ProductFacts, number>();
  for (const [line, { product }] of planned.entries()) {
    const count = (counts.get(product) ?? 0) + 1;
    counts.set(product, count);
    if (count > product.maxPerOrder) {
      throw new DomainError('LIMIT_REACHED', {
        line,
        product: product.slug,
        limit: product.maxPerOrder,
        of: 'order',
      });
    }
  }
}

const refusedDate = (product: ProductFacts, facts: Facts) =>
  new DomainError('DATE_NOT_BOOKABLE', { product: product.slug, ...facts });

async function atLine<T>(line: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.code, { line, ...error.facts });
    throw error;
  }
}
