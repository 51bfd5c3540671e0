import { blocks } from './text';

type Link = { ticket: string } | { article: number } | { tour: number } | { page: string };

const banner = (number: number, place: string, link: Link, zh: string, en: string) => ({
  key: `banner-${number}`,
  link,
  shared: { place, sort: number * 10 },
  zh: { title: zh },
  en: { title: en },
});

export const banners = [
  banner(1, 'home', { article: 3 }, '红叶正当时：七个看倒影的位置', 'Red leaves: seven places to see them'),
  banner(2, 'home', { article: 5 }, '镜湖灯会 · 三千盏灯', 'Lantern festival on Mirror Lake'),
  banner(3, 'home', { ticket: 'family-ticket' }, '第一场雪，带上全家', 'First snow, with the family'),
];

const help = (
  key: string,
  kind: string,
  sort: number,
  [zhTitle, ...zh]: [string, ...string[]],
  [enTitle, ...en]: [string, ...string[]],
) => ({
  key,
  shared: { kind, sort, leadsTo: 'own-text' },
  zh: { title: zhTitle, body: blocks(...zh) },
  en: { title: enTitle, body: blocks(...en) },
});

export const helpLinks = [
  help(
    'help-tickets',
    'help',
    10,
    [
      '购票与入园',
      '# 怎么买',
      '选好门票和日期，填写游客信息，用微信支付。没有付款的票会为您保留 15 分钟。',
      '# 怎么进',
      '打开票夹里的二维码，在任一检票口扫码即可，不用换纸质票。屏幕会自动调亮。',
    ],
    [
      'Tickets and entry',
      '# Buying',
      'Choose a ticket and a day, say who comes, pay with WeChat. Unpaid tickets are kept for 15 minutes.',
      '# Entering',
      'Show the code of your ticket at any gate. There is nothing to exchange, and the screen brightens by itself.',
    ],
  ),
  help(
    'help-refunds',
    'help',
    20,
    [
      '改签与退款',
      '# 改约',
      '先购后约的门票可以在当天停止预约之前改到另一天。',
      '# 退款',
      '在门票页面申请，手续费按购买时写明的规则计算，提交前会先告诉您退多少。款项原路退回，一般 1–3 个工作日到账。',
    ],
    [
      'Changes and refunds',
      '# Another day',
      'An open ticket can be moved until booking for its day ends.',
      '# Refunds',
      'Ask on the page of the ticket. The fee follows the rules you bought under, and you are told the amount first. Money comes back the way it was paid, within one to three working days.',
    ],
  ),
  help(
    'help-visit',
    'help',
    30,
    [
      '交通与设施',
      '- 高铁云栖站出站乘 3 路，25 分钟到东门',
      '- 自驾请导航到“云栖山东门停车场”，首小时免费',
      '- 轮椅和婴儿车可在东门游客中心免费借用',
      '- 母婴室：东门、索道下站、湖心岛码头',
    ],
    [
      'Getting here',
      '- Bus no. 3 from Yunqi station, 25 minutes to the East Gate',
      '- By car: East Gate car park, the first hour is free',
      '- Wheelchairs and prams can be borrowed at the East Gate',
      '- Baby rooms: East Gate, lower cable car station, island pier',
    ],
  ),
  help(
    'company',
    'company',
    10,
    [
      '企业信息',
      '云栖山景区管理有限公司（演示）成立于 2003 年，负责云栖山与镜湖的保护、运营和游客服务。',
      '地址：云栖县镜湖镇山门路 1 号',
      '服务电话：0571-8800-6600',
    ],
    [
      'Company',
      'Yunqi Mountain Park Ltd. (a demo) has cared for the mountain, the lake and their visitors since 2003.',
      'Address: 1 Shanmen Road, Jinghu, Yunqi County',
      'Telephone: 0571-8800-6600',
    ],
  ),
  help(
    'agreement',
    'agreement',
    10,
    [
      '用户协议',
      '这是演示内容，请换成您景区自己的协议。',
      '# 一、门票',
      '门票在所选日期有效，一票一码，转让和倒卖的门票可能被拒绝入园。',
      '# 二、安全',
      '请走在开放的步道上，遵从现场人员的指引。恶劣天气时部分区域会临时关闭。',
    ],
    [
      'Terms of use',
      'This is demo text; please put your own in its place.',
      '# 1 Tickets',
      'A ticket is good on its day, with a code of its own. Resold tickets may be refused.',
      '# 2 Safety',
      'Please keep to open paths and to what staff tell you. In bad weather parts may close.',
    ],
  ),
  help(
    'privacy',
    'privacy',
    10,
    [
      '隐私政策',
      '这是演示内容，请换成您景区自己的政策。',
      '# 我们收集什么',
      '购票时需要的姓名和手机号；实名门票需要证件号码，加密保存，游玩结束后按期清除。',
      '# 您可以做什么',
      '在“我的 → 设置”里查看、修改或清除保存的游客信息。',
    ],
    [
      'Privacy',
      'This is demo text; please put your own in its place.',
      '# What we keep',
      'Name and phone where a ticket asks for them; document numbers are kept encrypted and erased after the visit.',
      '# What you can do',
      'See, change or erase saved visitors under Me → Settings.',
    ],
  ),
];
