/** What a role may be allowed, under 设置 → 角色 → 插件. Shown there as they are. */
export const permissions = [
  {
    section: 'plugins',
    uid: 'reconciliation.read',
    displayName: '查看对账（账单合计、差异、导出）',
    pluginName: 'wechat-pay',
  },
  {
    section: 'plugins',
    uid: 'reconciliation.run',
    displayName: '重新对账',
    pluginName: 'wechat-pay',
  },
  {
    section: 'plugins',
    uid: 'connection.read',
    displayName: '查看与测试微信连接（证书、通知、队列）',
    pluginName: 'wechat-pay',
  },
];
