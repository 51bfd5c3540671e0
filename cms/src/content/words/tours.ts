import type { FormWords } from '../../kernel/content-form';
import { scheduleWords, sortWords, ticketsWords } from './schedule';

export const tourWords: FormWords = {
  name: {
    zh: ['景点名称', undefined, '例如：听松桥'],
    en: ['Name', undefined, 'e.g. Bridge of Listening Pines'],
  },
  summary: { zh: ['一句话'], en: ['One line'] },
  cover: {
    zh: ['封面图', '横图，宽度不小于 1200 像素；播放页铺满屏幕。'],
    en: ['Cover', 'Landscape, at least 1200 pixels wide; it fills the page.'],
  },
  gallery: { zh: ['图集', '最多 9 张。'], en: ['Gallery', 'Nine pictures at most.'] },
  audio: {
    zh: ['讲解音频', 'MP3 或 M4A，10 MB 以内；每种语言各传一个。'],
    en: ['Audio guide', 'MP3 or M4A under 10 MB; one for each language.'],
  },
  audioSeconds: {
    zh: ['音频时长（秒）', '显示在播放按钮旁边。'],
    en: ['Length in seconds', 'Shown beside the play button.'],
  },
  transcript: {
    zh: ['讲解词', '与音频一致，一段一行；听不到声音的游客靠它。'],
    en: ['Transcript', 'What the audio says, a paragraph a line; some visitors can only read it.'],
  },
  text: { zh: ['介绍'], en: ['Text'] },
  video: { zh: ['视频', 'MP4，10 MB 以内。'], en: ['Video', 'MP4 under 10 MB.'] },
  phone: {
    zh: ['电话', '游客点击即可拨打；不填则用景区电话。'],
    en: ['Telephone', "Empty: the attraction's."],
  },
  address: { zh: ['地址'], en: ['Address'] },
  latitude: {
    zh: ['纬度', 'GCJ-02（高德、腾讯地图的坐标）。', '30.2489'],
    en: ['Latitude', 'GCJ-02, as Chinese maps have it.', '30.2489'],
  },
  longitude: { zh: ['经度', 'GCJ-02。', '120.1302'], en: ['Longitude', 'GCJ-02.', '120.1302'] },
  ...sortWords,
  sort: {
    zh: ['路线顺序', '沿路线从小到大。'],
    en: ['Place on the route', 'From small to large along the way.'],
  },
  ...ticketsWords,
  ...scheduleWords,
};
