import { db } from '../../../../kernel/db';
import { DomainError, type ErrorCode, type Locale } from '../../../../kernel/errors';
import type { Media } from '../../../../kernel/http';
import { maskName, maskPhone } from '../../../../kernel/mask';
import { placesLeft } from '../rules/availability';
import { priceOn } from '../rules/pricing';
import type { VisitorInput } from '../rules/visitor';
import * as slots from '../store/slots';
import { type HoldLine, type Occasion, planLine } from './plan-lines';
import { findProduct } from './product-facts';

export interface LineQuote {
  product: { slug: string; title: string; cover: Media | null } | null;
  date: string | null;
  slot: { id: string; startsAt: string; endsAt: string; wholeDay: boolean } | null;
  visitor: { name: string; phone: string } | null;
  priceFen: number | null;
  /** Places left; null when it needs none. */
  left: number | null;
  open: boolean;
  reason?: ErrorCode;
}

/** A wish as it stands now. A line that can no longer be bought says why instead of failing. */
export async function quoteLine(line: HoldLine, locale: Locale, occasion: Occasion): Promise<LineQuote> {
  const product = await findProduct(line.product);
  const quote: LineQuote = {
    product: product && { slug: product.slug, title: product.words[locale].title, cover: product.cover },
    date: line.date ?? null,
    slot: null,
    visitor: maskedVisitor(line.visitor),
    priceFen: product && priceOn(product, line.date ?? null),
    left: null,
    open: true,
  };
  try {
    const { slot, priceFen } = await planLine(line, occasion);
    if (!slot || !product) return quote;
    const [counted] = await slots.byPublicId(db(), slot.publicId);
    const left = counted ? placesLeft(counted) : 0;
    return {
      ...quote,
      date: slot.visitDate,
      priceFen,
      slot: {
        id: slot.publicId,
        startsAt: slot.startsAt.toISOString(),
        endsAt: slot.endsAt.toISOString(),
        wholeDay: slot.wholeDay,
      },
      left,
      ...(left >= product.weight ? {} : { open: false, reason: 'SLOT_SOLD_OUT' as const }),
    };
  } catch (error) {
    if (error instanceof DomainError) return { ...quote, open: false, reason: error.code };
    throw error;
  }
}

const maskedVisitor = (visitor: VisitorInput | undefined): LineQuote['visitor'] =>
  visitor?.name && visitor.phone ? { name: maskName(visitor.name), phone: maskPhone(visitor.phone) } : null;
