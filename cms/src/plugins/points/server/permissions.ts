/** What a role may be allowed, under 设置 → 角色 → 插件. Shown there as they are. */
export const permissions = [
  {
    section: 'plugins',
    uid: 'points.read',
    displayName: '查看积分（发放、使用、负债、会员明细）',
    pluginName: 'points',
  },
  {
    section: 'plugins',
    uid: 'points.adjust',
    displayName: '调整会员积分（每天有上限，每次都有记录）',
    pluginName: 'points',
  },
];
