import type { FormWords } from '../../kernel/content-form';
import { scheduleWords, sortWords, ticketsWords } from './schedule';

export const categoryWords: FormWords = {
  name: {
    zh: ['名称', '显示在攻略首页。', '例如：山水'],
    en: ['Name', 'Shown on the page of guides.', 'e.g. Scenery'],
  },
  slug: {
    zh: ['短名', '用于网址，只用小写字母、数字和连字符。', 'scenery'],
    en: ['Slug', 'Part of addresses: lower-case letters, digits, hyphens.', 'scenery'],
  },
  summary: { zh: ['一句话', '显示在名称下方。'], en: ['One line', 'Shown below the name.'] },
  cover: {
    zh: ['封面图', '横图，3:2，宽度不小于 1200 像素。'],
    en: ['Cover', 'Landscape 3:2, at least 1200 pixels wide.'],
  },
  ...sortWords,
};

export const articleWords: FormWords = {
  title: {
    zh: ['标题', '30 字以内最好看。', '例如：云海什么时候来'],
    en: ['Title', 'Best under ten words.', 'e.g. When the clouds come'],
  },
  summary: {
    zh: ['摘要', '列表和转发卡片里显示。'],
    en: ['Summary', 'Shown in lists and on share cards.'],
  },
  cover: {
    zh: ['封面图', '横图竖图都可以，宽度不小于 1200 像素；转发和海报也用它。'],
    en: ['Cover', 'Any shape, at least 1200 pixels wide; share cards use it too.'],
  },
  category: { zh: ['分类'], en: ['Category'] },
  body: {
    zh: ['正文', '可以插入图片、链接和列表；粘贴进来的代码只会当作文字显示。'],
    en: ['Text', 'With pictures, links and lists; pasted code is shown as plain text.'],
  },
  video: {
    zh: ['视频', 'MP4，10 MB 以内，显示在正文上方。'],
    en: ['Video', 'MP4 under 10 MB, shown above the text.'],
  },
  pinned: {
    zh: ['置顶', '出现在分类顶部的轮播里。'],
    en: ['Pinned', 'Shown in the carousel on top of its category.'],
  },
  commentsOpen: { zh: ['开放留言'], en: ['Comments open'] },
  shownAt: {
    zh: ['显示日期', '不填则为第一次发布的时间；列表按它从新到旧排列。'],
    en: ['Date shown', 'Empty: when it is first published. Lists are ordered by it.'],
  },
  ...ticketsWords,
  ...scheduleWords,
};

export const commentWords: FormWords = {
  articleTitle: { zh: ['攻略'], en: ['Guide'] },
  articleId: { zh: ['攻略编号'], en: ['Guide ID'] },
  text: { zh: ['留言'], en: ['Comment'] },
  nickname: { zh: ['昵称'], en: ['Nickname'] },
  memberId: { zh: ['会员编号'], en: ['Member ID'] },
  state: {
    zh: ['状态', '微信没有通过的留言会先等待审核；改为“已显示”后游客就能看到。'],
    en: ['State', 'What WeChat does not pass waits here; visitors see it once it is "Shown".'],
  },
  reason: { zh: ['等待原因'], en: ['Why it waits'] },
  reports: { zh: ['被举报次数'], en: ['Reports'] },
  decidedBy: { zh: ['审核人'], en: ['Decided by'] },
  decidedAt: { zh: ['审核时间'], en: ['Decided at'] },
  note: { zh: ['审核理由'], en: ['Why'] },
};
