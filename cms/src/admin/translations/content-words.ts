import type { FormWords } from '../../kernel/content-form';

/** 景区信息, the one page about the attraction (api/site). */
export const siteWords: FormWords = {
  name: {
    zh: ['景区名称', '显示在小程序首页头图上。', '例如：云栖山 · 镜湖'],
    en: ['Name', 'Shown over the head picture of the home page.', 'e.g. Yunqi Mountain & Mirror Lake'],
  },
  slogan: {
    zh: ['一句话', '名称下方的小字。', '例如：一山入云，一湖照天'],
    en: ['Slogan', 'The small line below the name.', 'e.g. A mountain in the clouds'],
  },
  hours: {
    zh: ['今日开放', '直接显示这段文字。', '例如：今日开放 07:30 – 18:00'],
    en: ['Opening hours', 'Shown as it is written.', 'e.g. Open today 07:30 – 18:00'],
  },
  phone: {
    zh: ['服务电话', '游客点击即可拨打。', '例如：0571-8800-6600'],
    en: ['Telephone', 'Visitors tap it to call.', 'e.g. 0571-8800-6600'],
  },
  address: { zh: ['地址'], en: ['Address'] },
  notice: {
    zh: ['公告', '首页的滚动公告；不需要时清空。', '例如：末班下山索道 17:30'],
    en: ['Notice', 'The notice bar of the home page; empty for none.', 'e.g. Last cable car down at 17:30'],
  },
  hero: {
    zh: ['首页头图', '横图，16:9，宽度不小于 1500 像素。'],
    en: ['Head picture', 'Landscape 16:9, at least 1500 pixels wide.'],
  },
  logo: { zh: ['标志', '方图，不小于 512 像素。'], en: ['Logo', 'Square, at least 512 pixels.'] },
};

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
    user: '会员',
    product: '门票',
    pool: '客流池',
    gate: '检票口',
    site: '景区信息',
  },
  en: {
    User: 'Members',
    门票: 'Tickets',
    客流池: 'Pools',
    检票口: 'Gates',
    景区信息: 'Attraction',
    user: 'Members',
    product: 'Tickets',
    pool: 'Pools',
    gate: 'Gates',
    site: 'Attraction',
  },
};
