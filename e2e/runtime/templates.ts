import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What one of Taro's node kinds becomes on the phone: its tag, and the events that its template listens to. */
export interface NodeTemplate {
  tag: string;
  events: Set<string>;
}

/**
 * Reads the page template. A node whose kind has no template is a white hole on a real phone, and a tap reaches
 * only nodes whose template binds it; both are decided here, not in JavaScript.
 *
 * @param file WeChat's and its relatives' `bindtap`, Alipay's `onTap`
 */
export function readTemplates(dist: string, file: string): Map<string, NodeTemplate> {
  const source = readFileSync(path.join(dist, file), 'utf8');
  const templates = new Map<string, NodeTemplate>();
  for (const [, kind = '', content = ''] of source.matchAll(
    /<template name="tmpl_0_([\w-]+)">([\s\S]*?)<\/template>/g,
  )) {
    const opening = content.match(/<([\w-]+)\s?([\s\S]*?)>/);
    const events = [...(opening?.[2] ?? '').matchAll(/(?:bind|catch|on):?(\w+)="eh"/g)].map(
      ([, event = '']) => event.toLowerCase(),
    );
    templates.set(kind, { tag: opening?.[1] ?? 'block', events: new Set(events) });
  }
  for (const [kind, template] of templates) {
    // A field has one template with the focus and one without, and a kind that only chooses between them.
    const real = templates.get(`${kind}_focus`);
    if (template.tag === 'template' && real) templates.set(kind, real);
  }
  const slide = slideKindOf(dist, file);
  if (slide) templates.set(slide, { tag: 'swiper-item', events: new Set() });
  return templates;
}

/** Alipay's slides have no template of their own: the swiper's takes the children of one kind, which its script names. */
function slideKindOf(dist: string, file: string): string | undefined {
  if (!file.endsWith('.axml')) return undefined;
  return readFileSync(path.join(dist, 'utils.sjs'), 'utf8').match(/i\.nn === '(\w+)'/)?.[1];
}
