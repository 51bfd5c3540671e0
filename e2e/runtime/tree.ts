import type { NodeTemplate } from './templates';

/** A node as Taro sends it with `setData`, in its short names. */
export interface MiniNode {
  /** Kind, resolved by the template. */
  nn: string;
  sid?: string;
  uid?: string;
  cl?: string;
  cn?: MiniNode[];
  /** Text of a text node. */
  v?: string;
  [property: string]: unknown;
}

/** Writes one `setData` path such as `root.cn.[0].cn.[2].v`. */
export function writePath(data: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);
  const last = steps.pop();
  if (last === undefined) throw new Error('an empty setData path');
  let place: Record<string, unknown> = data;
  for (const step of steps) {
    const next = place[step];
    // WeChat makes the missing links of a path by itself.
    if (typeof next !== 'object' || next === null) place[step] = {};
    place = place[step] as Record<string, unknown>;
  }
  place[last] = value;
}

export function childrenOf(node: MiniNode): MiniNode[] {
  return Object.values(node.cn ?? []).filter((child) => child !== null && typeof child === 'object');
}

/** From the node up to the page's root; empty when there is none. */
export function pathTo(root: MiniNode, matches: (node: MiniNode) => boolean): MiniNode[] {
  for (const child of childrenOf(root)) {
    const below = pathTo(child, matches);
    if (below.length > 0) return [...below, root];
  }
  return matches(root) ? [root] : [];
}

/** The words of a node: neighbours inside a text run together, boxes are lines of their own. */
export function textOf(node: MiniNode, templates: Map<string, NodeTemplate>): string {
  if (typeof node.v === 'string' && !node.cn) return node.v;
  const template = templates.get(node.nn);
  if (node.nn && !template) throw new Error(`Template tmpl_0_${node.nn} not found`);
  const words = childrenOf(node).map((child) => ({
    text: textOf(child, templates),
    isBox: isBox(child, templates),
  }));
  return words
    .filter(({ text }) => text !== '')
    .reduce(
      (all, { text, isBox: box }, index) => (index === 0 ? text : `${all}${box ? '\n' : ''}${text}`),
      '',
    );
}

function isBox(node: MiniNode, templates: Map<string, NodeTemplate>): boolean {
  const tag = templates.get(node.nn)?.tag;
  return tag !== undefined && tag !== 'text' && tag !== 'block';
}
