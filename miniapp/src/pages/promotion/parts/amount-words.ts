import { formatYuan } from '@/lib/money';

/** +¥10 or -¥10: what came and what went. */
export const signedYuan = (amountFen: number): string =>
  amountFen > 0 ? `+${formatYuan(amountFen)}` : formatYuan(amountFen);
