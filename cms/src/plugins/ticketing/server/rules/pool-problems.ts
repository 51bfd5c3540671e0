import type { Locale } from '../../../../kernel/errors';

/** A pool as its editor fills it in. */
export interface PoolForm {
  wholeDay: boolean;
  openings: readonly { days: string; startsAt: string; endsAt: string }[];
  exceptions: readonly { from: string; to: string; closed: boolean | null; size: number | null }[];
}

export type PoolProblemCode =
  | 'ends-before-it-starts'
  | 'windows-overlap'
  | 'several-for-a-whole-day'
  | 'from-after-to'
  | 'exception-twice';

/** What is wrong, and in which field of the form: `['openings', 1, 'endsAt']`. */
export interface PoolProblem {
  code: PoolProblemCode;
  path: (string | number)[];
}

/** Sentences that say what to do. Field numbers count from 1, as people do. */
const SENTENCES: Record<PoolProblemCode, Record<Locale, string>> = {
  'ends-before-it-starts': {
    zh: '结束时间要晚于开始时间，请改正；到当天结束请填 24:00',
    en: 'The window must end after it starts; write 24:00 for the end of the day',
  },
  'windows-overlap': {
    zh: '这个时段与同一天的另一个时段重叠，请错开，前一个结束时后一个才能开始',
    en: 'This window overlaps another one of the same day; let it start when the other ends',
  },
  'several-for-a-whole-day': {
    zh: '按全天计的客流池每天只能有一个开放时段，请删掉多余的，或关闭“按全天计”',
    en: 'A whole-day pool has one opening for a day; remove this one, or switch "Whole day" off',
  },
  'from-after-to': {
    zh: '结束日期不能早于开始日期，请改正',
    en: 'The last day must not be before the first',
  },
  'exception-twice': {
    zh: '这条特殊日期与另一条完全相同，请删掉一条',
    en: 'This is the same as another exception; remove one of them',
  },
};

export const poolSentence = (code: PoolProblemCode, locale: Locale): string => SENTENCES[code][locale];

/** Everything that is wrong with a pool's openings and exceptions, at most one problem for each field. */
export const poolProblems = (pool: PoolForm): PoolProblem[] => [
  ...openingProblems(pool),
  ...exceptionProblems(pool),
];

function openingProblems({ wholeDay, openings }: PoolForm): PoolProblem[] {
  return openings.flatMap((opening, index): PoolProblem[] => {
    // `HH:mm` compares as text; 24:00 is later than all.
    if (opening.startsAt >= opening.endsAt) {
      return [{ code: 'ends-before-it-starts', path: ['openings', index, 'endsAt'] }];
    }
    // Openings for a weekday replace those for its kind, and these the daily ones: only equals meet on one day.
    const earlier = openings.slice(0, index).filter(({ days }) => days === opening.days);
    if (wholeDay && earlier.length > 0) {
      return [{ code: 'several-for-a-whole-day', path: ['openings', index, 'days'] }];
    }
    const meets = earlier.some(
      ({ startsAt, endsAt }) => startsAt < opening.endsAt && opening.startsAt < endsAt,
    );
    return meets ? [{ code: 'windows-overlap', path: ['openings', index, 'startsAt'] }] : [];
  });
}

function exceptionProblems({ exceptions }: PoolForm): PoolProblem[] {
  const known = new Set<string>();
  return exceptions.flatMap(({ from, to, closed, size }, index): PoolProblem[] => {
    if (from > to) return [{ code: 'from-after-to', path: ['exceptions', index, 'to'] }];
    const key = JSON.stringify([from, to, closed ?? false, size]);
    const isRepeated = known.has(key);
    known.add(key);
    return isRepeated ? [{ code: 'exception-twice', path: ['exceptions', index, 'from'] }] : [];
  });
}
