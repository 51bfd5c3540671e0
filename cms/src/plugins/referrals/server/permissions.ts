/** What a role may be allowed, under 设置 → 角色 → 插件. Shown there as they are. */
const may = (uid: string, displayName: string) => ({
  section: 'plugins',
  uid,
  displayName,
  pluginName: 'referrals',
});

export const permissions = [
  may('overview.read', '查看推广（数据、推广员、佣金明细）'),
  may('promoters.manage', '停用、恢复推广员，标记员工'),
  may('withdrawals.read', '查看提现'),
  may('withdrawals.review', '审核提现（同意、拒绝、线下打款）'),
];
