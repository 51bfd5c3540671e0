/** What a role may be allowed beside the content type, under 设置 → 角色 → 插件. Shown there as they are. */
export const permissions = [
  {
    section: 'plugins',
    uid: 'exchanges.read',
    displayName: '查看礼品库存与兑换记录',
    pluginName: 'gifts',
  },
  {
    section: 'plugins',
    uid: 'exchanges.hand-over',
    displayName: '在服务台发放礼品（扫码核销）',
    pluginName: 'gifts',
  },
  {
    section: 'plugins',
    uid: 'exchanges.ship',
    displayName: '登记礼品寄出（快递公司和单号）',
    pluginName: 'gifts',
  },
  {
    section: 'plugins',
    uid: 'exchanges.cancel',
    displayName: '取消兑换并退还积分',
    pluginName: 'gifts',
  },
  {
    section: 'plugins',
    uid: 'addresses.read',
    displayName: '导出收件地址（每次都有记录）',
    pluginName: 'gifts',
  },
];
