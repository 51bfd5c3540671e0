import type { Day } from '../../../../kernel/clock';
import { namesOf, type Weekdays } from './weekdays';

/** Another price on some days. Without dates it is for these weekdays always. */
export interface PriceRule {
  days: Weekdays;
  from: Day | null;
  /** Included. */
  to: Day | null;
  priceFen: number;
}

export interface Prices {
  priceFen: number;
  priceRules: readonly PriceRule[];
}

/**
 * What one ticket costs on a visit day, in fen. Rules with dates come before rules with weekdays only; of the same kind
 * the last one that covers the day decides; without any it is the base price. An open-dated ticket (null) always
 * costs the base price.
 */
export function priceOn({ priceFen, priceRules }: Prices, day: Day | null): number {
  if (day === null) return priceFen;
  const covering = priceRules.filter((rule) => covers(rule, day));
  const rule = covering.findLast(isDated) ?? covering.at(-1);
  return rule?.priceFen ?? priceFen;
}

/** All prices that a ticket may still have from a day on: the base price and those of rules that are not over. */
export const pricesFrom = ({ priceFen, priceRules }: Prices, day: Day): number[] => [
  priceFen,
  ...priceRules.filter(({ to }) => to === null || to >= day).map((rule) => rule.priceFen),
];

const isDated = ({ from, to }: PriceRule): boolean => from !== null || to !== null;

const covers = ({ days, from, to }: PriceRule, day: Day): boolean =>
  (from === null || from <= day) && (to === null || day <= to) && namesOf(day).includes(days);
