import { expect, test } from 'vitest';
import { fitField, wordsFor } from '../cms/src/plugins/wechat/server/rules/message-text';
import { fitsTemplateField } from '../sandbox/src/weixin/template-field';
import { messageKinds, messageTemplate, messageTemplates } from './message-templates';

const read = (text: string | undefined) => messageTemplate('paid').safeParse(text);

test('without a template a message is not sent', () => {
  expect(read(undefined)).toEqual({ success: true, data: undefined });
});

test('an id alone stands for a template with the usual fields', () => {
  expect(read('hT3x_9a-Qw12').data).toEqual({
    id: 'hT3x_9a-Qw12',
    fields: {
      thing1: 'title',
      number2: 'tickets',
      amount3: 'amountFen',
      character_string4: 'orderNumber',
      thing5: 'note',
    },
  });
});

test("a merchant's template has its own fields", () => {
  expect(read('hT3x_9a-Qw12  thing9=note time12=paidAt').data?.fields).toEqual({
    thing9: 'note',
    time12: 'paidAt',
  });
});

test.each([
  ['short'],
  ['hT3x_9a-Qw12 thing1'],
  ['hT3x_9a-Qw12 thing=title'],
  ['hT3x_9a-Qw12 thing1=price'],
  ['hT3x_9a-Qw12 thing1=constructor'],
  ['hT3x_9a-Qw12 picture1=title'],
  ['<id> thing1=title'],
])('refused: %s', (text) => {
  expect(read(text).success).toBe(false);
});

const SAMPLES: [RegExp, string | number][] = [
  [/Fen$/, 12_800],
  [/At$/, '2026-12-05T20:01:00.000Z'],
  [/Date$/, '2026-12-06'],
  [/Number$/, 'T0MWTB6TOI4JDD8DPN'],
  [/^(tickets|places|points)$/, 2],
  [/./, '云海观景台成人票'],
];

test.each(messageKinds)('the usual fields of %s take what is put into them', (kind) => {
  const { id, ...read } = messageTemplate(kind).parse('hT3x_9a-Qw12') ?? { id: '', fields: {} };
  expect(Object.keys(read.fields).length).toBeGreaterThan(0);
  expect(
    Object.values(read.fields).every((name) =>
      (messageTemplates[kind].values as readonly string[]).includes(name),
    ),
  ).toBe(true);
  for (const [field, name] of Object.entries(read.fields)) {
    const value = SAMPLES.find(([pattern]) => pattern.test(name))?.[1] ?? '';
    const words = fitField(field, wordsFor(name, value, 'Asia/Shanghai')) ?? '';
    expect({ field, words, fits: fitsTemplateField(field, words) }).toMatchObject({ fits: true });
  }
});
