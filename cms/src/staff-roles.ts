import type { Core } from '@strapi/strapi';

const LIBRARY = ['plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update'];
const GUIDES = ['article', 'category', 'tour', 'banner', 'help-link'].map((name) => `api::${name}.${name}`);
const SITE = 'api::site.site';
const COMMENT = 'api::comment.comment';
const LOST = ['api::lost-item.lost-item', 'api::claim.claim'];
const TICKETS = ['product', 'pool', 'gate'].map((name) => `plugin::ticketing.${name}`);
const POINT_RULES = 'plugin::points.rule-set';
const gifts = (...names: string[]) => names.map((name) => `plugin::gifts.${name}`);
const GIFT = 'plugin::gifts.gift';
const COMMISSION_RULES = 'plugin::referrals.setting';
const referrals = (...names: string[]) => names.map((name) => `plugin::referrals.${name}`);
const ticketing = (...names: string[]) => names.map((name) => `plugin::ticketing.${name}`);

interface StaffRole {
  code: string;
  name: string;
  description: string;
  /** Content types that they may write, publish and delete. */
  writes: readonly string[];
  /** Content types that they may look at. */
  reads: readonly string[];
  /** Actions beside the content types; those of plugins that are not there are left out. */
  may: readonly string[];
}

/** Who works at an attraction, and exactly what each needs. */
export const STAFF_ROLES: readonly StaffRole[] = [
  {
    code: 'shanmen-editor',
    name: '内容编辑',
    description: '写攻略、导览、轮播和帮助，审核留言，失物招领',
    writes: [...GUIDES, SITE, COMMENT, ...LOST],
    reads: ['plugin::ticketing.product'],
    may: [...LIBRARY, 'plugin::upload.assets.download', 'plugin::upload.assets.copy-link'],
  },
  {
    code: 'shanmen-marketer',
    name: '营销',
    description: '管理门票和轮播，查看当日数据',
    writes: ['plugin::ticketing.product', 'api::banner.banner', POINT_RULES, GIFT, COMMISSION_RULES],
    reads: [...GUIDES, SITE, 'plugin::ticketing.pool', 'plugin::ticketing.gate'],
    may: [
      ...LIBRARY,
      ...ticketing('overview.read', 'calendar.read'),
      'plugin::points.points.read',
      ...gifts('exchanges.read'),
      ...referrals('overview.read', 'promoters.manage'),
    ],
  },
  {
    code: 'shanmen-desk',
    name: '服务台',
    description: '失物招领与认领，查看当日数据',
    writes: LOST,
    reads: [],
    may: [
      ...LIBRARY,
      ...ticketing('overview.read', 'orders.read', 'gate.read', 'gate.scan'),
      ...gifts('exchanges.read', 'exchanges.hand-over', 'exchanges.ship', 'addresses.read'),
    ],
  },
  {
    code: 'shanmen-finance',
    name: '财务',
    description: '退款审核、对账',
    writes: [],
    reads: [],
    may: [
      ...ticketing('overview.read', 'orders.read', 'refunds.read', 'refunds.decide', 'attention.read'),
      'plugin::wechat-pay.reconciliation.read',
      'plugin::wechat-pay.reconciliation.run',
      'plugin::points.points.read',
      ...referrals('overview.read', 'withdrawals.read', 'withdrawals.review'),
    ],
  },
  {
    code: 'shanmen-manager',
    name: '经理',
    description: '全部内容与票务，不含系统设置',
    writes: [...GUIDES, SITE, COMMENT, ...LOST, ...TICKETS, POINT_RULES, GIFT, COMMISSION_RULES],
    reads: [],
    may: [
      ...LIBRARY,
      ...referrals('overview.read', 'promoters.manage', 'withdrawals.read', 'withdrawals.review'),
      'plugin::points.points.read',
      'plugin::points.points.adjust',
      ...ticketing(
        'overview.read',
        'calendar.read',
        'calendar.update',
        'audit.read',
        'refunds.read',
        'refunds.decide',
        'refunds.force',
        'refunds.mass',
        'tickets.block',
        'orders.read',
        'orders.close',
        'visitors.read',
        'gate.read',
        'gate.scan',
        'gate.undo',
        'gate.manage',
        'attention.read',
        'attention.resolve',
      ),
      ...gifts(
        'exchanges.read',
        'exchanges.hand-over',
        'exchanges.ship',
        'exchanges.cancel',
        'addresses.read',
      ),
    ],
  },
];

const EXPLORER = 'plugin::content-manager.explorer';
const READ = [`${EXPLORER}.read`];
const WRITE = ['read', 'create', 'update', 'delete', 'publish'].map((name) => `${EXPLORER}.${name}`);

interface Permission {
  action: string;
  subject: string | null;
  properties: Record<string, unknown>;
  conditions: string[];
}

/**
 * Makes the roles of an attraction at the first start. A role that is there is left as it is: the attraction may have
 * changed it. Call when content types, locales and the plugins' permissions are known.
 */
export async function makeStaffRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role');
  for (const { code, name, description, writes, reads, may } of STAFF_ROLES) {
    if (await roles.exists({ code })) continue;
    const role = await roles.create({ code, name, description });
    await roles.assignPermissions(role.id, [
      ...onContent(strapi, WRITE, writes),
      ...onContent(strapi, READ, reads),
      ...may.filter((action) => isThere(strapi, action)).map((action) => permission(action, null, {})),
    ]);
  }
}

const permission = (
  action: string,
  subject: string | null,
  properties: Record<string, unknown>,
): Permission => ({ action, subject, properties, conditions: [] });

const isThere = (strapi: Core.Strapi, action: string): boolean =>
  strapi.service('admin::permission').actionProvider.has(action);

/** Every field in every language. */
function onContent(strapi: Core.Strapi, actions: readonly string[], uids: readonly string[]): Permission[] {
  const { actionProvider } = strapi.service('admin::permission');
  const known = actions.map((action) => actionProvider.get(action)).filter(Boolean);
  const all = strapi.service('admin::content-type').getPermissionsWithNestedFields(known) as Permission[];
  return all
    .filter(({ subject }) => subject !== null && uids.includes(subject))
    .map(({ action, subject, properties }) =>
      permission(action, subject, { ...properties, locales: ['zh', 'en'] }),
    );
}
