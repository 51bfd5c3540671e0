import type { FormWords } from '../../kernel/content-form';

/** Members are users of the users-permissions plugin; WeChat makes them. */
export const memberWords: FormWords = {
  username: { zh: ['账号', '系统生成。'], en: ['Account', 'Made by the system.'] },
  nickname: { zh: ['昵称'], en: ['Nickname'] },
  phone: { zh: ['手机'], en: ['Phone'] },
  email: { zh: ['邮箱'], en: ['E-mail'] },
  password: {
    zh: ['密码', '会员用微信登录，不需要密码。'],
    en: ['Password', 'Members log in with WeChat and need none.'],
  },
  provider: { zh: ['登录方式'], en: ['Log-in'] },
  confirmed: { zh: ['已确认'], en: ['Confirmed'] },
  blocked: {
    zh: ['已停用', '停用后，几秒内就不能再登录和购票。'],
    en: ['Blocked', 'A blocked member is shut out within seconds.'],
  },
  openid: { zh: ['微信 OpenID'], en: ['WeChat OpenID'] },
  unionid: { zh: ['微信 UnionID'], en: ['WeChat UnionID'] },
  role: {
    zh: ['角色', '选择“检票员”，就能在小程序里检票。'],
    en: ['Role', 'Inspectors may scan tickets in the mini-program.'],
  },
};

/**
 * Content types are called by their Chinese names in the schemas, and Strapi takes these as keys; where roles get
 * their permissions it takes the singular names.
 */
export const typeNames = {
  zh: {
    User: '会员',
    门票: '门票',
    客流池: '客流池',
    检票口: '检票口',
    景区信息: '景区信息',
    攻略: '攻略',
    攻略分类: '攻略分类',
    导览: '导览',
    失物招领: '失物招领',
    认领与挂失: '认领与挂失',
    留言: '留言',
    轮播图: '轮播图',
    帮助与条款: '帮助与条款',
    user: '会员',
    product: '门票',
    pool: '客流池',
    gate: '检票口',
    site: '景区信息',
    article: '攻略',
    category: '攻略分类',
    tour: '导览',
    'lost-item': '失物招领',
    claim: '认领与挂失',
    comment: '留言',
    banner: '轮播图',
    'help-link': '帮助与条款',
  },
  en: {
    User: 'Members',
    门票: 'Tickets',
    客流池: 'Pools',
    检票口: 'Gates',
    景区信息: 'Attraction',
    攻略: 'Guides',
    攻略分类: 'Guide categories',
    导览: 'Tours',
    失物招领: 'Lost and found',
    认领与挂失: 'Claims and losses',
    留言: 'Comments',
    轮播图: 'Banners',
    帮助与条款: 'Help and terms',
    user: 'Members',
    product: 'Tickets',
    pool: 'Pools',
    gate: 'Gates',
    site: 'Attraction',
    article: 'Guides',
    category: 'Guide categories',
    tour: 'Tours',
    'lost-item': 'Lost and found',
    claim: 'Claims and losses',
    comment: 'Comments',
    banner: 'Banners',
    'help-link': 'Help and terms',
  },
};
