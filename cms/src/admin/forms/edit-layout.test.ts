import { describe, expect, test } from 'vitest';
import { dressLayout, type EditLayout, type FormField, SECTION_FIELD } from './edit-layout';

const field = (name: string, extra: Partial<FormField> = {}): FormField => ({
  name,
  type: 'string',
  ...extra,
});

const layout = (extra: Partial<EditLayout> = {}): EditLayout => ({
  layout: [[[field('title'), field('slug')], [field('price')], [field('tags', { type: 'component' })]]],
  components: { 'x.note': { layout: [[field('text')]] } },
  options: { form: { uid: 'api::thing.thing', sections: ['title', 'tags'] } },
  ...extra,
});

const texts: Record<string, string> = {
  'content-manager.content-types.api::thing.thing.price.help': 'in yuan',
  'content-manager.content-types.api::thing.thing.price.placeholder': '128.00',
  'content-manager.components.x.note.text.help': 'one line',
};
const say = (key: string) => texts[key];

describe('a form of ours', () => {
  test('is one panel for each section, with a heading on top', () => {
    const { layout: panels } = dressLayout(layout(), say);
    expect(panels.map((rows) => rows.map((row) => row.map(({ type, name }) => `${type} ${name}`)))).toEqual([
      [[`${SECTION_FIELD} title`], ['string title', 'string slug'], ['string price']],
      [[`${SECTION_FIELD} title`], ['component tags']],
    ]);
    expect(panels.map((rows) => rows[0]?.[0]?.sectionKey)).toEqual([
      'content-manager.content-types.api::thing.thing.sections.title',
      'content-manager.content-types.api::thing.thing.sections.tags',
    ]);
  });

  test('gets help and placeholders, in components too, but what a person wrote stays', () => {
    const dressed = dressLayout(layout(), say);
    expect(dressed.layout[0]?.[2]?.[0]).toMatchObject({ hint: 'in yuan', placeholder: '128.00' });
    expect(dressed.components['x.note']?.layout[0]?.[0]).toMatchObject({ hint: 'one line' });
    const written = layout({ layout: [[[field('price', { hint: 'ours', placeholder: 'theirs' })]]] });
    expect(dressLayout(written, say).layout[0]?.[0]?.[0]).toMatchObject({
      hint: 'ours',
      placeholder: 'theirs',
    });
  });
});

test('a form without sections of its own stays one panel', () => {
  const plain = layout({ options: {} });
  expect(dressLayout(plain, say).layout).toEqual(plain.layout);
});
