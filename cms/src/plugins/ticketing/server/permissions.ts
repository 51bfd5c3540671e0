/** What a role may be allowed beside the content types, under 设置 → 角色 → 插件. Shown there as they are. */
export const permissions = [
  {
    section: 'plugins',
    uid: 'overview.read',
    displayName: '查看概览（当日数据、订单、检票记录）',
    pluginName: 'ticketing',
  },
];
