/** What a role may be allowed beside the content types, under 设置 → 角色 → 插件. Shown there as they are. */
export const permissions = [
  {
    section: 'plugins',
    uid: 'overview.read',
    displayName: '查看概览（当日数据、订单、检票记录）',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'calendar.read',
    displayName: '查看日历（客流池每天的名额）',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'calendar.update',
    displayName: '修改日历（改名额、关闭、重新开放、按模板更新）',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'audit.read',
    displayName: '查看变更记录',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'refunds.read',
    displayName: '查看退款',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'refunds.decide',
    displayName: '审核退款（同意、拒绝）',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'refunds.force',
    displayName: '强制退款（已使用、已过期的门票，或按指定金额）',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'tickets.block',
    displayName: '冻结和解冻门票',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'refunds.mass',
    displayName: '批量退款（整个时段或整天），包括关闭这些时段',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'attention.resolve',
    displayName: '把需要处理的事标记为已处理',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'gate.read',
    displayName: '查看检票（进出记录、拒绝原因、设备、离线冲突）',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'gate.scan',
    displayName: '在后台检票、查找游客门票',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'gate.undo',
    displayName: '撤销检票（不限时间和检票员）',
    pluginName: 'ticketing',
  },
  {
    section: 'plugins',
    uid: 'gate.manage',
    displayName: '管理检票设备（注册、停用）',
    pluginName: 'ticketing',
  },
];
