import type { News } from '@/api/types';
import type { PlainKey, Translate } from '@/i18n';
import { formatDay, formatMoment } from '@/i18n/dates';
import type { Locale } from '@/i18n/locale';
import { formatYuan } from '@/lib/money';

const KNOWN = [
  'paid',
  'visit-tomorrow',
  'changed',
  'refunded',
  'waiting-offer',
  'points-ending',
  'loss-found',
  'claim-closed',
] as const;
/** How a claim ended, as the server says it. */
const OUTCOMES = ['returned', 'anothers', 'refused'] as const;

/** What the news is about, as a heading. Kinds that are newer than this app are a notice. */
export function headingOf({ kind }: News, t: Translate): string {
  const known = KNOWN.find((one) => one === kind);
  return t(`news.${known ?? 'other'}` satisfies PlainKey);
}

/** Its facts in the reader's language. The server's own remark is Chinese and left out of English. */
export function factsOf({ facts }: News, t: Translate, locale: Locale): string {
  const { tickets, amountFen, visitDate, window, offerEndsAt, points, lastDate, place, outcome, note } =
    facts;
  const ended = OUTCOMES.find((one) => one === outcome);
  const parts = [
    typeof tickets === 'number' && tickets > 0 ? t('news.tickets', { count: tickets }) : '',
    typeof amountFen === 'number' ? formatYuan(amountFen) : '',
    typeof visitDate === 'string' ? formatDay(visitDate, locale) : '',
    typeof window === 'string' && window !== '全天' ? window : '',
    typeof points === 'number' ? t('news.points', { points }) : '',
    typeof lastDate === 'string' ? formatDay(lastDate, locale) : '',
    typeof place === 'string' ? place : '',
    ended ? t(`news.outcome.${ended}`) : '',
    typeof offerEndsAt === 'string' ? t('news.until', { at: formatMoment(offerEndsAt, locale) }) : '',
  ].filter(Boolean);
  const remark = locale === 'zh' && !ended && typeof note === 'string' ? note : '';
  return [parts.join(' · '), remark].filter(Boolean).join('\n');
}
