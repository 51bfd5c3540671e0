import { blocks } from './text';

export const site = {
  shared: { phone: '0571-8800-6600', latitude: 30.2461, longitude: 119.7312 },
  zh: {
    name: '云栖山 · 镜湖',
    slogan: '一山入云，一湖照天',
    hours: '今日开放 07:30 – 18:00',
    notice: '冬季山顶风大，请备好外套；末班下山索道 17:30。',
    address: '云栖县镜湖镇山门路 1 号',
    serviceHours: '每天 08:00 – 20:00',
    about: blocks(
      '云栖山在云栖县城北二十公里，主峰一千二百八十六米；山脚的镜湖是一座高山湖，晴天能照见整座山。',
      '# 八百年的山门',
      '南宋的人在这里立了一道门，门里是山，门外是镇。今天的景区仍从这道门开始。',
      '![day-ticket-2|秋天的石阶]',
      '# 我们怎么照看它',
      '每天限五千人，观云阁每两小时五人。垃圾下山，声音放轻，灯在十点熄灭。',
    ),
  },
  en: {
    name: 'Yunqi Mountain & Mirror Lake',
    slogan: 'A mountain in the clouds, a lake full of sky',
    hours: 'Open today 07:30 – 18:00',
    notice: 'The summit is windy in winter, bring a coat. Last cable car down at 17:30.',
    address: '1 Shanmen Road, Jinghu, Yunqi County',
    serviceHours: 'Daily 08:00 – 20:00',
    about: blocks(
      'Yunqi Mountain rises to 1,286 metres, twenty kilometres north of the county town. Mirror Lake at its foot is so still that on clear days it holds the whole mountain.',
      '# A gate of eight hundred years',
      'In the Southern Song a gate was put up here, with the mountain inside and the town outside. The park still begins at it.',
      '![day-ticket-2|The stairs in autumn]',
      '# How we care for it',
      'Five thousand visitors a day, five every two hours at Cloud Pavilion. Rubbish goes down, voices stay low, lamps go out at ten.',
    ),
  },
};
