const gate = (slug: string, sort: number, zh: string, en: string) => ({
  slug,
  shared: { sort },
  zh: { title: zh },
  en: { title: en },
});

export const gates = [
  gate('east', 10, '东门', 'East Gate'),
  gate('cable-car', 20, '云栖索道站', 'Cable Car Station'),
  gate('museum', 30, '镜湖博物馆', 'Mirror Lake Museum'),
  gate('cloud-pavilion', 40, '观云阁', 'Cloud Pavilion'),
];
