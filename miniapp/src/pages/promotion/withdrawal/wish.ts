import type { ReferralBalance, ReferralRules } from '@/api/types';
import { fenOf } from '@/lib/money';

export type WishProblem = 'amount' | 'below' | 'above' | 'balance' | 'name';

export interface Wish {
  amountFen: number;
  realName?: string;
}

/** What is wrong with what was typed, or the wish to send. The server decides; this saves a way to it. */
export function wishOf(
  typed: { amount: string; realName: string },
  { availableFen }: Pick<ReferralBalance, 'availableFen'>,
  rules: Pick<ReferralRules, 'minimumFen' | 'maximumFen' | 'realNameFromFen'>,
): { wish: Wish } | { problem: WishProblem } {
  const amountFen = fenOf(typed.amount);
  if (amountFen === null) return { problem: 'amount' };
  if (amountFen < rules.minimumFen) return { problem: 'below' };
  if (amountFen > availableFen) return { problem: 'balance' };
  if (amountFen > rules.maximumFen) return { problem: 'above' };
  if (amountFen < rules.realNameFromFen) return { wish: { amountFen } };
  const realName = typed.realName.trim();
  return realName === '' ? { problem: 'name' } : { wish: { amountFen, realName } };
}
