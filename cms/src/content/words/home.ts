import type { FormWords } from '../../kernel/content-form';
import { sortWords } from './schedule';

export const bannerWords: FormWords = {
  title: { zh: ['标题', '显示在图上，也读给看不见图的人听。'], en: ['Title', 'Shown over the picture.'] },
  picture: {
    zh: ['图片', '横图，16:9，宽度不小于 1200 像素。'],
    en: ['Picture', 'Landscape 16:9, at least 1200 pixels wide.'],
  },
  leadsTo: { zh: ['点击后'], en: ['Leads to'] },
  ticket: { zh: ['门票'], en: ['Ticket'] },
  article: { zh: ['攻略'], en: ['Guide'] },
  tour: { zh: ['导览'], en: ['Tour'] },
  page: { zh: ['小程序页面'], en: ['Page'] },
  url: { zh: ['网址', '以 https:// 开头。'], en: ['Address', 'Begins with https://'] },
  place: { zh: ['位置'], en: ['Place'] },
  shownFrom: { zh: ['开始显示', '不填为立即。'], en: ['Shown from', 'Empty: at once.'] },
  shownUntil: { zh: ['停止显示', '不填为一直显示。'], en: ['Shown until', 'Empty: without an end.'] },
  ...sortWords,
};

export const helpLinkWords: FormWords = {
  title: { zh: ['标题'], en: ['Title'] },
  kind: { zh: ['放在哪里'], en: ['Where'] },
  leadsTo: { zh: ['内容'], en: ['Content'] },
  body: { zh: ['正文'], en: ['Text'] },
  article: { zh: ['攻略'], en: ['Guide'] },
  url: { zh: ['网址', '以 https:// 开头。'], en: ['Address', 'Begins with https://'] },
  ...sortWords,
};

/** 景区信息, the one page about the attraction. */
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
  notice: {
    zh: ['公告', '首页的滚动公告；不需要时清空。', '例如：末班下山索道 17:30'],
    en: ['Notice', 'The notice bar of the home page; empty for none.', 'e.g. Last cable car down at 17:30'],
  },
  phone: {
    zh: ['服务电话', '游客点击即可拨打。', '例如：0571-8800-6600'],
    en: ['Telephone', 'Visitors tap it to call.', 'e.g. 0571-8800-6600'],
  },
  serviceHours: {
    zh: ['客服时间', undefined, '例如：08:00 – 20:00'],
    en: ['Service hours', undefined, 'e.g. 08:00 – 20:00'],
  },
  address: { zh: ['地址'], en: ['Address'] },
  latitude: {
    zh: ['纬度', 'GCJ-02（高德、腾讯地图的坐标）。'],
    en: ['Latitude', 'GCJ-02, as Chinese maps have it.'],
  },
  longitude: { zh: ['经度', 'GCJ-02。'], en: ['Longitude', 'GCJ-02.'] },
  hero: {
    zh: ['首页头图', '横图，16:9，宽度不小于 1500 像素。'],
    en: ['Head picture', 'Landscape 16:9, at least 1500 pixels wide.'],
  },
  logo: { zh: ['标志', '方图，不小于 512 像素。'], en: ['Logo', 'Square, at least 512 pixels.'] },
  about: { zh: ['关于景区', '“我的 → 关于景区”里显示。'], en: ['About', 'Shown under Me → About.'] },
};
