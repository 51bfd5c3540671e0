import type { FormSection } from '../../kernel/content-form';

const section = (above: string, zh: string, en: string): FormSection => ({ above, zh: [zh], en: [en] });

export const articleSections = [
  section('title', '标题与封面', 'Title and cover'),
  section('body', '正文', 'Text'),
  section('tickets', '关联与展示', 'Links and display'),
  section('publishAt', '定时发布', 'Schedule'),
];
export const tourSections = [
  section('name', '景点', 'The place'),
  section('audio', '讲解', 'The guide'),
  section('text', '图文', 'Text and pictures'),
  section('phone', '位置与电话', 'Where it is'),
  section('tickets', '关联与展示', 'Links and display'),
  section('publishAt', '定时发布', 'Schedule'),
];
export const lostItemSections = [
  section('title', '捡到了什么', 'What was found'),
  section('collectPlace', '怎么领取', 'How to collect it'),
];
export const bannerSections = [
  section('title', '画面', 'The picture'),
  section('leadsTo', '点击后去哪里', 'Where it leads'),
  section('place', '在哪里、什么时候显示', 'Where and when it is shown'),
];
export const siteSections = [
  section('name', '景区', 'The attraction'),
  section('hours', '开放与公告', 'Hours and notice'),
  section('phone', '联系与位置', 'Contact'),
  section('hero', '图片', 'Pictures'),
  section('about', '关于景区', 'About'),
];
