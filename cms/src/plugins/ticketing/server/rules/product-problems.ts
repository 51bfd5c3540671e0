import type { PriceRule } from './pricing';
import { feeOf, type RefundTier } from './refund-tiers';
import type { RewardRules } from './rewards';

/** A product as an editor left it: anything may be missing. */
export interface ProductDraft extends Partial<RewardRules> {
  priceFen: number | null;
  originalPriceFen: number | null;
  priceRules: PriceRule[];
  saleFrom: Date | null;
  saleUntil: Date | null;
  dated: boolean;
  hasPool: boolean;
  entitlements: { gate: string | null }[];
  refundTiers: RefundTier[];
}

export type ProductProblem =
  | 'price-missing'
  | 'original-price-too-low'
  | 'price-rule-upside-down'
  | 'sale-window-upside-down'
  | 'pool-missing'
  | 'gate-missing'
  | 'gate-twice'
  | 'refund-tier-twice'
  | 'refund-later-costs-less'
  | 'points-missing'
  | 'commission-missing'
  | 'commission-too-high'
  | 'slug-taken';

interface Words {
  /** The field of the form at which it is shown. */
  field: string;
  zh: string;
  en: string;
}

/** What is wrong and what to do about it, for the editor. */
export const productProblems: Record<ProductProblem, Words> = {
  'price-missing': {
    field: 'priceFen',
    zh: '请填写售价；免费票填 0。',
    en: 'Give a price; 0 for a free ticket.',
  },
  'original-price-too-low': {
    field: 'originalPriceFen',
    zh: '划线价比售价还低：请填写更高的划线价，或清空它。',
    en: 'The original price is below the price: raise it or leave it empty.',
  },
  'price-rule-upside-down': {
    field: 'priceRules',
    zh: '有一条按日期定价的结束日期早于开始日期，请对调。',
    en: 'A price rule ends before it begins: swap its dates.',
  },
  'sale-window-upside-down': {
    field: 'saleUntil',
    zh: '停售时间不晚于开售时间，这样永远卖不出去：请把停售时间改晚，或清空它。',
    en: 'The sale would end before it begins: choose a later end or leave it empty.',
  },
  'pool-missing': {
    field: 'pool',
    zh: '购买时选日期的门票需要客流池：请选择一个，或关闭“购买时选日期”。',
    en: 'A dated ticket needs a pool: choose one, or switch "Dated" off.',
  },
  'gate-missing': {
    field: 'entitlements',
    zh: '联票的每一项权益都要选择检票口。',
    en: 'Each entitlement of a package needs its gate.',
  },
  'gate-twice': {
    field: 'entitlements',
    zh: '同一个检票口出现了两次：请合并成一项，并填写可用次数。',
    en: 'A gate is there twice: make it one entitlement with more uses.',
  },
  'refund-tier-twice': {
    field: 'refundTiers',
    zh: '有两条退款阶梯的时间相同，请删去一条。',
    en: 'Two refund tiers have the same hours: remove one.',
  },
  'refund-later-costs-less': {
    field: 'refundTiers',
    zh: '退款越晚，手续费不能越低：请检查退款阶梯的手续费。',
    en: 'Asking later must not cost less: check the fees of the refund tiers.',
  },
  'points-missing': {
    field: 'points',
    zh: '请填写积分数，或把积分设为“不设”。',
    en: 'Give the points, or switch them off.',
  },
  'commission-missing': {
    field: 'commissionRule',
    zh: '请填写佣金，或把推广佣金设为“不设”。',
    en: 'Give the commission, or switch it off.',
  },
  'commission-too-high': {
    field: 'commissionFen',
    zh: '每张佣金高于售价，请改低。',
    en: 'The commission is above the price: lower it.',
  },
  'slug-taken': {
    field: 'slug',
    zh: '另一种门票已经用了这个短名，请换一个。',
    en: 'Another ticket has this slug: choose another.',
  },
};

/** What must be put right before a product may be published, in the order of the form. */
export function findProblems(draft: ProductDraft): ProductProblem[] {
  return [
    ...priceProblems(draft),
    ...saleProblems(draft),
    ...gateProblems(draft),
    ...refundProblems(draft),
    ...rewardProblems(draft),
  ];
}

function priceProblems({ priceFen, originalPriceFen, priceRules }: ProductDraft): ProductProblem[] {
  const upsideDown = priceRules.some(({ from, to }) => from !== null && to !== null && from > to);
  return [
    ...when(priceFen === null, 'price-missing'),
    ...when(originalPriceFen !== null && originalPriceFen < (priceFen ?? 0), 'original-price-too-low'),
    ...when(upsideDown, 'price-rule-upside-down'),
  ];
}

const saleProblems = ({ saleFrom, saleUntil, dated, hasPool }: ProductDraft): ProductProblem[] => [
  ...when(saleFrom !== null && saleUntil !== null && saleFrom >= saleUntil, 'sale-window-upside-down'),
  ...when(dated && !hasPool, 'pool-missing'),
];

function gateProblems({ entitlements }: ProductDraft): ProductProblem[] {
  const gates = entitlements.map(({ gate }) => gate);
  return [
    ...when(gates.length > 1 && gates.includes(null), 'gate-missing'),
    ...when(new Set(gates).size < gates.length && !gates.includes(null), 'gate-twice'),
  ];
}

function refundProblems({ refundTiers, priceFen }: ProductDraft): ProductProblem[] {
  const tiers = refundTiers.toSorted((a, b) => b.untilHours - a.untilHours);
  const fees = tiers.map((tier) => feeOf(tier, priceFen ?? 0));
  return [
    ...when(new Set(tiers.map(({ untilHours }) => untilHours)).size < tiers.length, 'refund-tier-twice'),
    ...when(
      fees.some((fee, index) => index > 0 && fee < (fees[index - 1] ?? 0)),
      'refund-later-costs-less',
    ),
  ];
}

function rewardProblems(draft: ProductDraft): ProductProblem[] {
  const { pointsRule, points, commissionRule, commissionFen, commissionPercent, priceFen } = draft;
  const amount = commissionRule === 'percent' ? commissionPercent : commissionFen;
  const earns = (rule: string | undefined) => rule !== undefined && rule !== 'off';
  return [
    ...when(earns(pointsRule) && !points, 'points-missing'),
    ...when(earns(commissionRule) && !amount, 'commission-missing'),
    ...when(commissionRule === 'fixed' && (commissionFen ?? 0) > (priceFen ?? 0), 'commission-too-high'),
  ];
}

const when = (wrong: boolean, problem: ProductProblem): ProductProblem[] => (wrong ? [problem] : []);
