/** Asked for at least `untilHours` before the visit begins: so much is kept. Negative hours are after it began. */
export interface RefundTier {
  untilHours: number;
  feePercent: number;
  feeFen: number;
}

/** What a tier keeps of a price, both in fen; fractions are dropped in the visitor's favour, never more than the price. */
export const feeOf = ({ feePercent, feeFen }: RefundTier, priceFen: number): number =>
  Math.min(priceFen, Math.floor((priceFen * feePercent) / 100) + feeFen);
