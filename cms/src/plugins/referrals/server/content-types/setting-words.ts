import type { FormWords } from '../../../../kernel/content-form';

export const settingWords: FormWords = {
  enabled: {
    zh: ['开启推广', '关闭后不再绑定新客、不再产生佣金；已有的佣金不受影响。'],
    en: ['Promotion is on', 'Off: nobody is bound and nothing is earned any more. What was earned stays.'],
  },
  binding: {
    zh: ['绑定方式', '老会员和新会员都按最先、或有效天数内最后带来的人绑定；也可以只绑定刚注册的新会员。'],
    en: [
      'Binding',
      'To whoever brought them first, or last within the days; or only members who have just registered.',
    ],
  },
  bindingDays: {
    zh: ['绑定有效天数', '只对“最后带来的人”有效。'],
    en: ['Days of a binding', 'Only where the last one counts.'],
  },
  levels: {
    zh: ['返佣级数', '最多两级。两级：推广员的推广员也有佣金。'],
    en: ['Levels', 'Two: whoever brought the promoter earns as well.'],
  },
  secondLevelPercent: {
    zh: ['第二级比例（%）', '按第一级佣金计算，另外支付，不足一分舍去。'],
    en: ['Second level (%)', 'Of the first one’s commission, on top; fractions of a fen are dropped.'],
  },
  freezeDays: {
    zh: ['冻结天数', '游客入园后过几天可以提现，给退款留出时间。'],
    en: ['Days of freeze', 'From the visit until it can be withdrawn: time for refunds.'],
  },
  minimumFen: { zh: ['最低提现金额', '单位：元。'], en: ['Least withdrawal', 'In yuan.'] },
  maximumFen: {
    zh: ['单笔最高金额', '单位：元。不要超过商户号的转账限额。'],
    en: ['Largest withdrawal', 'In yuan. Not above what WeChat Pay lets you transfer at once.'],
  },
  secondReviewFromFen: {
    zh: ['双人审核起点', '单位：元。达到这个金额需要两个人审核。'],
    en: ['Two reviewers from', 'In yuan: from this amount on two people approve.'],
  },
  post: {
    zh: ['岗位类型', '报送微信支付，例如：推广员。'],
    en: ['Post (岗位类型)', 'Reported to WeChat Pay, e.g. 推广员.'],
  },
  explanation: {
    zh: ['报酬说明', '报送微信支付，收款人也会看到，例如：门票推广佣金。'],
    en: ['Explanation (报酬说明)', 'Reported to WeChat Pay and seen by the receiver.'],
  },
};
