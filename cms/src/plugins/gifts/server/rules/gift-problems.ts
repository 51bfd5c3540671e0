/** A gift as an editor left it: anything may be missing. */
export interface GiftDraft {
  hasPicture: boolean;
  hasPlace: boolean;
  way: 'pick-up' | 'post';
  availableFrom: Date | null;
  availableUntil: Date | null;
}

export type GiftProblem = 'picture-missing' | 'place-missing' | 'window-upside-down';

/** What is wrong and what to do about it, for the editor, at a field of the form. */
export const giftProblems: Record<GiftProblem, { field: string; zh: string; en: string }> = {
  'picture-missing': {
    field: 'pictures',
    zh: '请至少放一张图片。',
    en: 'Add at least one picture.',
  },
  'place-missing': {
    field: 'pickUpPlace',
    zh: '到服务台领取的礼品要写明领取地点。',
    en: 'Say where a gift is picked up.',
  },
  'window-upside-down': {
    field: 'availableUntil',
    zh: '结束兑换的时间不晚于开始时间：请把结束时间改晚，或清空它。',
    en: 'The offer would end before it begins: choose a later end or leave it empty.',
  },
};

export function findProblems(gift: GiftDraft): GiftProblem[] {
  const problems: GiftProblem[] = [];
  if (!gift.hasPicture) problems.push('picture-missing');
  if (gift.way === 'pick-up' && !gift.hasPlace) problems.push('place-missing');
  if (gift.availableFrom && gift.availableUntil && gift.availableUntil <= gift.availableFrom)
    problems.push('window-upside-down');
  return problems;
}
