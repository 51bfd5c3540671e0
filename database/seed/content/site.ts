export const site = {
  shared: { phone: '0571-8800-6600' },
  zh: {
    name: '云栖山 · 镜湖',
    slogan: '一山入云，一湖照天',
    hours: '今日开放 07:30 – 18:00',
    notice: '冬季山顶风大，请备好外套；末班下山索道 17:30。',
    address: '云栖县镜湖镇山门路 1 号',
  },
  en: {
    name: 'Yunqi Mountain & Mirror Lake',
    slogan: 'A mountain in the clouds, a lake full of sky',
    hours: 'Open today 07:30 – 18:00',
    notice: 'The summit is windy in winter, bring a coat. Last cable car down at 17:30.',
    address: '1 Shanmen Road, Jinghu, Yunqi County',
  },
};
