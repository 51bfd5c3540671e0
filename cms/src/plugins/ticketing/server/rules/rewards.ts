/** What a sale earns others, as marketers set it on a product. */
export interface RewardRules {
  pointsRule: 'off' | 'fixed' | 'per-yuan';
  points: number | null;
  commissionRule: 'off' | 'fixed' | 'percent';
  commissionFen: number | null;
  commissionPercent: number | null;
}

/** Points and commission (fen) of one ticket at its price in fen; fractions are dropped. */
export function rewardsOf(rules: RewardRules, priceFen: number): { points: number; commissionFen: number } {
  return { points: pointsOf(rules, priceFen), commissionFen: commissionOf(rules, priceFen) };
}

function pointsOf({ pointsRule, points }: RewardRules, priceFen: number): number {
  if (pointsRule === 'off') return 0;
  return pointsRule === 'fixed' ? (points ?? 0) : Math.floor((priceFen * (points ?? 0)) / 100);
}

/** Never more than what was paid. */
function commissionOf(rules: RewardRules, priceFen: number): number {
  const { commissionRule, commissionFen, commissionPercent } = rules;
  if (commissionRule === 'off') return 0;
  const wanted =
    commissionRule === 'fixed'
      ? (commissionFen ?? 0)
      : Math.floor((priceFen * (commissionPercent ?? 0)) / 100);
  return Math.min(wanted, priceFen);
}
