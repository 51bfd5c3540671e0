/** Asked for at least `untilHours` before the visit begins: so much is kept. Negative hours are after it began. */
export interface RefundTier {
  untilHours: number;
  feePercent: number;
  feeFen: number;
}
