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
  return templates;
}
