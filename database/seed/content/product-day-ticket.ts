import { sold, tier } from './sale';
import { blocks, lines, note } from './text';

export const dayTicket = {
  slug: 'day-ticket',
  pool: 'park-day',
  pictures: ['day-ticket', 'day-ticket-1', 'day-ticket-2'],
  shared: {
    priceFen: 12800,
    originalPriceFen: 16000,
    ...sold,
    recommended: true,
    sort: 10,
    dated: true,
    weight: 1,
    uses: 1,
    visitorForm: 'contact',
    advanceDays: 60,
    maxPerOrder: 10,
    refundTiers: [tier(24, 0), tier(0, 20)],
    maxChanges: 2,
    pointsRule: 'fixed',
    points: 128,
    commissionRule: 'fixed',
    commissionFen: 1000,
  },
  zh: {
    title: '云栖山一日票',
    subtitle: '登山、游湖、看云，一票走遍全山',
    tags: lines('当日有效', '凭码入园', '含湖区摆渡'),
    includes: lines('景区大门票一张', '镜湖环湖摆渡船（末班 17:00）', '镜湖博物馆常设展', '语音导览'),
    notes: [
      note('入园方式', '出示小程序里的动态码或静态码，在任一检票口扫码入园，无需换票。'),
      note('使用日期', '仅限所选日期当天使用，每票一人，入园一次。'),
      note('优待人群', '1.2 米以下儿童免票，须有成人陪同；1.2–1.5 米儿童请购儿童票。'),
    ],
    description: blocks(
      '# 从山门到云端',
      '清晨从东门进山，沿石阶走四十分钟到半山亭，云正从谷底升起来。过了听松桥，路边开始有野茶，山民会请你喝一杯。',
      '# 湖是山的另一半',
      '下午回到镜湖。风停的时候，湖面把整座山倒过来放着。乘摆渡船到湖心岛只要十二分钟，岛上的博物馆讲这座山两千年的故事。',
    ),
  },
  en: {
    title: 'Day Ticket',
    subtitle: 'The mountain, the lake and the clouds, all in one day',
    tags: lines('Valid on its day', 'No exchange', 'Ferry included'),
    includes: lines(
      'Admission to the park',
      'Ferry around Mirror Lake (last boat 17:00)',
      'Permanent exhibition of the museum',
      'Audio guide',
    ),
    notes: [
      note(
        'Entering',
        'Show the live or static code of the mini-program at any gate. There is nothing to exchange.',
      ),
      note('Date', 'Valid on the chosen day only, for one person and one entry.'),
      note('Children', 'Under 1.2 m free with an adult; from 1.2 to 1.5 m please take a child ticket.'),
    ],
    description: blocks(
      '# From the gate into the clouds',
      'Enter at the East Gate in the morning. Forty minutes of stone steps lead to the Halfway Pavilion, while the clouds rise from the valley. Beyond Pine Bridge wild tea grows by the path.',
      '# The lake is the other half',
      'Come back to Mirror Lake in the afternoon. When the wind rests, the whole mountain lies in it upside down. The ferry takes twelve minutes to the island and its museum.',
    ),
  },
};
