export type BindingMode = 'first' | 'last' | 'new';

/** What the attraction decided about promotion; amounts in fen. */
export interface ReferralSettings {
  enabled: boolean;
  /** Who is a visitor's promoter: the first who brought them, the last within some days, or only who brought them as new. */
  binding: BindingMode;
  /** Of `last`: how long a touch counts. */
  bindingDays: number;
  levels: 1 | 2;
  /** What the promoter of a promoter gets on top, of the first one's commission; fractions of a fen are dropped. */
  secondLevelPercent: number;
  /** Days from the visit until commission can be withdrawn. */
  freezeDays: number;
  minimumFen: number;
  maximumFen: number;
  /** From this amount on two people approve a withdrawal. */
  secondReviewFromFen: number;
  /** What WeChat Pay shows and reports: 岗位类型 and 报酬说明. */
  post: string;
  explanation: string;
}

/** Until somebody saves the form. */
export const DEFAULTS: ReferralSettings = {
  enabled: true,
  binding: 'first',
  bindingDays: 30,
  levels: 1,
  secondLevelPercent: 20,
  freezeDays: 7,
  minimumFen: 1_000,
  maximumFen: 500_000,
  secondReviewFromFen: 100_000,
  post: '推广员',
  explanation: '门票推广佣金',
};

export type SavedSettings = { readonly [K in keyof ReferralSettings]?: unknown };

/** Settings as the form has them: what is empty is as it was at first. */
export function settingsFrom(saved: SavedSettings | null): ReferralSettings {
  const given = saved ?? {};
  const number = (name: keyof ReferralSettings): number =>
    typeof given[name] === 'number' ? given[name] : (DEFAULTS[name] as number);
  const text = (name: 'post' | 'explanation'): string =>
    typeof given[name] === 'string' && given[name] !== '' ? given[name] : DEFAULTS[name];
  const modes: readonly BindingMode[] = ['first', 'last', 'new'];
  return {
    enabled: typeof given.enabled === 'boolean' ? given.enabled : DEFAULTS.enabled,
    binding: modes.find((mode) => mode === given.binding) ?? DEFAULTS.binding,
    bindingDays: number('bindingDays'),
    levels: given.levels === 'two' ? 2 : 1,
    secondLevelPercent: number('secondLevelPercent'),
    freezeDays: number('freezeDays'),
    minimumFen: number('minimumFen'),
    maximumFen: number('maximumFen'),
    secondReviewFromFen: number('secondReviewFromFen'),
    post: text('post'),
    explanation: text('explanation'),
  };
}
