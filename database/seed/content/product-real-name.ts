import { sold, tier } from './sale';
import { blocks, lines, note } from './text';

export const realName = {
  slug: 'real-name',
  pool: 'park-day',
  pictures: ['real-name'],
  shared: {
    priceFen: 10000,
    ...sold,
    recommended: false,
    sort: 35,
    dated: true,
    weight: 1,
    uses: 1,
    visitorForm: 'real-name',
    onePerDocument: true,
    advanceDays: 60,
    maxPerOrder: 5,
    refundTiers: [tier(24, 0), tier(0, 20)],
    maxChanges: 1,
    pointsRule: 'per-yuan',
    points: 1,
  },
  zh: {
    title: '云栖山实名票',
    subtitle: '一人一证，刷证入园',
    tags: lines('实名制', '一证一天一张', '当日有效'),
    includes: lines('景区大门票一张', '镜湖环湖摆渡船'),
    notes: [
      note(
        '实名购票',
        '请填写入园人本人的姓名、手机号和证件号码；同一证件每天限购一张。证件号码加密保存，游玩后按期清除。',
      ),
      note('入园方式', '凭二维码入园，请带好本人证件备查。'),
    ],
    description: blocks('# 山里的名字', '石阶两旁的摩崖上刻着一千年来的名字。今天，轮到你了。'),
  },
  en: {
    title: 'Named Ticket',
    subtitle: 'One person, one document',
    tags: lines('Named', 'One a day', 'Valid on its day'),
    includes: lines('Admission to the park', 'The ferry round Mirror Lake'),
    notes: [
      note(
        'Your name',
        'Please give name, phone and document of the person who comes; one ticket for a document and day. The number is kept encrypted and erased after the visit.',
      ),
      note('Entering', 'With the code; bring the document.'),
    ],
    description: blocks(
      '# Names on the mountain',
      'A thousand years of names are cut into the rock beside the stairs. Today it is your turn.',
    ),
  },
};
