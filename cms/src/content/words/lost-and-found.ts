import type { FormWords } from '../../kernel/content-form';

export const lostItemWords: FormWords = {
  title: {
    zh: ['物品', '不要写证件号码、姓名。', '例如：黑色折叠伞'],
    en: ['What', 'No names and no document numbers.', 'e.g. Black folding umbrella'],
  },
  kind: { zh: ['类别'], en: ['Kind'] },
  photos: { zh: ['照片', '拍正面即可；遮住个人信息。'], en: ['Photos', 'Cover what tells whose it is.'] },
  description: {
    zh: ['特征', '留一两处不写，领取时用来核对。'],
    en: ['Marks', 'Keep one or two back, to ask whoever claims it.'],
  },
  foundOn: { zh: ['捡到的日期'], en: ['Found on'] },
  foundPlace: {
    zh: ['在哪里捡到', undefined, '例如：半山亭石凳'],
    en: ['Found at', undefined, 'e.g. Halfway Pavilion'],
  },
  collectPlace: {
    zh: ['领取地点', undefined, '例如：东门游客中心'],
    en: ['Collect at', undefined, 'e.g. East Gate visitor centre'],
  },
  state: {
    zh: ['状态', '“已领走”会在列表里再保留一段时间（默认 30 天）。'],
    en: ['State', 'What was collected stays in the list for a while (30 days unless set otherwise).'],
  },
};

export const claimWords: FormWords = {
  itemTitle: { zh: ['物品'], en: ['Item'] },
  itemId: { zh: ['物品编号'], en: ['Item ID'] },
  kind: { zh: ['类型'], en: ['Kind'] },
  thingKind: { zh: ['类别'], en: ['Kind of thing'] },
  lostOn: { zh: ['丢失日期'], en: ['Lost on'] },
  place: { zh: ['大概在哪里丢的'], en: ['Lost near'] },
  text: { zh: ['说明'], en: ['Description'] },
  name: { zh: ['姓名'], en: ['Name'] },
  phone: { zh: ['手机'], en: ['Phone'] },
  memberId: { zh: ['会员编号'], en: ['Member ID'] },
  state: {
    zh: ['状态', '处理完一段时间后（默认 90 天），姓名和手机会自动清除。'],
    en: ['State', 'Name and phone are erased some days after it is closed (90 unless set otherwise).'],
  },
  note: { zh: ['处理记录'], en: ['Note'] },
};
