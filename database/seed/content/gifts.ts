import { blocks } from './text';

type Words = readonly [name: string, summary: string, ...text: string[]];

const DESK = { zh: '东门游客中心服务台', en: 'Desk of the East Gate visitor centre' };

interface Numbers {
  points: number;
  valueFen: number;
  stock: number;
  perMember?: number;
  way?: 'pick-up' | 'post';
}

let sort = 0;
function gift(key: string, numbers: Numbers, zh: Words, en: Words) {
  sort += 10;
  const { points, valueFen, stock, perMember = null, way = 'pick-up' } = numbers;
  const isPickedUp = way === 'pick-up';
  const wordsOf = ([name, summary, ...text]: Words, language: 'zh' | 'en') => ({
    name,
    summary,
    description: blocks(...text),
    pickUpPlace: isPickedUp ? DESK[language] : null,
  });
  return {
    key: `gift-${key}`,
    shared: {
      sort,
      pointsPrice: points,
      valueFen,
      stock,
      perMember,
      way,
      pickUpDays: 30,
      returnsPoints: true,
    },
    zh: wordsOf(zh, 'zh'),
    en: wordsOf(en, 'en'),
  };
}

export const gifts = [
  gift(
    'postcards',
    { points: 120, valueFen: 1500, stock: 300 },
    [
      '四季明信片',
      '一套四张，春夏秋冬',
      '# 一套四张',
      '春樱、夏湖、秋枫、冬雪，印在 350 克棉纸上。背面可以直接贴邮票，东门有邮筒。',
    ],
    [
      'Postcards of the seasons',
      'A set of four',
      '# Four cards',
      'Blossom, lake, maple and snow on 350 g cotton paper. There is a letter box at the East Gate.',
    ],
  ),
  gift(
    'tote',
    { points: 600, valueFen: 3900, stock: 80, perMember: 2 },
    [
      '云栖山帆布袋',
      '装得下一本画册和一把伞',
      '# 12 安棉帆布',
      '宽 38 厘米、高 42 厘米，肩带 60 厘米。单面水印，冷水手洗。',
    ],
    [
      'Canvas bag',
      'Room for a book and an umbrella',
      '# 12 oz cotton',
      '38 by 42 cm, straps of 60 cm, printed on one side. Wash by hand in cold water.',
    ],
  ),
  gift(
    'mug',
    { points: 800, valueFen: 4900, stock: 60, perMember: 2 },
    ['山水搪瓷杯', '泡一杯山里的茶', '# 400 毫升', '老式搪瓷，轻、不怕摔。不可用于微波炉。'],
    [
      'Enamel mug',
      'For a cup of mountain tea',
      '# 400 ml',
      'Enamelled steel, light and hard to break. Not for microwave ovens.',
    ],
  ),
  gift(
    'bookmark',
    { points: 300, valueFen: 2800, stock: 120 },
    ['山门铜书签', '把山门夹进书里', '# 黄铜蚀刻', '厚 0.4 毫米，配红色流苏，附纸盒。'],
    [
      'Brass bookmark',
      'The gate, between two pages',
      '# Etched brass',
      '0.4 mm, with a red tassel, in a paper box.',
    ],
  ),
  gift(
    'crane',
    { points: 1200, valueFen: 7900, stock: 40, perMember: 1 },
    [
      '小鹤毛绒玩偶',
      '观鹤台上最会站的那一只',
      '# 高 28 厘米',
      '短毛绒，3 岁以上适用。可以机洗，装进洗衣袋。',
    ],
    [
      'Little crane',
      'The one that stands best at the crane hide',
      '# 28 cm high',
      'Short plush, for children of three and older. Machine-washable in a laundry bag.',
    ],
  ),
  gift(
    'fan',
    { points: 500, valueFen: 3600, stock: 60, way: 'post' },
    ['镜湖折扇', '展开就是一片湖', '# 十三档竹骨', '扇面为宣纸印制，长 23 厘米，配红穗。寄出后 3–5 天送达。'],
    [
      'Folding fan',
      'A lake when it opens',
      '# Thirteen ribs of bamboo',
      'Printed rice paper, 23 cm, with a red tassel. Comes within three to five days.',
    ],
  ),
  gift(
    'tea',
    { points: 1500, valueFen: 12800, stock: 50, perMember: 1, way: 'post' },
    [
      '云雾茶 100 克',
      '海拔九百米的第一拨春茶',
      '# 明前采',
      '一芽一叶，手工炒制。铁罐装，请避光保存。寄出后 3–5 天送达。',
    ],
    [
      'Cloud tea, 100 g',
      'The first leaves of spring, from 900 m',
      '# Picked before Qingming',
      'One bud and one leaf, roasted by hand, in a tin. Comes within three to five days.',
    ],
  ),
  gift(
    'magnet',
    { points: 200, valueFen: 2500, stock: 5, perMember: 1 },
    ['琉璃瓦冰箱贴', '屋檐上的五块瓦', '# 合金烤彩', '宽 7 厘米，背面满磁。数量不多，兑完为止。'],
    [
      'Roof tile magnet',
      'Five tiles from the eaves',
      '# Enamelled metal',
      '7 cm wide. There are only a few.',
    ],
  ),
];
