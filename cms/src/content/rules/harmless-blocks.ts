import type { Media } from '../media-view';

/** A node of Strapi's rich text, as it may be stored: by the editor's form, by an import, by an API token. */
interface StoredNode {
  type?: unknown;
  level?: unknown;
  format?: unknown;
  text?: unknown;
  url?: unknown;
  image?: unknown;
  children?: unknown;
  [mark: string]: unknown;
}

export interface TextNode {
  type: string;
  level?: number;
  format?: 'ordered' | 'unordered';
  text?: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strikethrough?: true;
  code?: true;
  url?: string;
  image?: Media;
  children?: TextNode[];
}

const BRANCHES = new Set(['paragraph', 'heading', 'list', 'list-item', 'quote', 'code']);
const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;
/** Where a link may lead: the web, a telephone, a letter, a page of the mini-program. */
const LINK = /^(https?:\/\/|tel:|mailto:|\/pages\/)[^\s"'<>]*$/i;
const PICTURE = /^(https?:\/\/|\/uploads\/)[^\s"'<>]*$/i;
const DEEPEST = 12;

/**
 * Rich text of known nodes only, each with the fields that clients draw. Markup in it is text and stays text; a link to
 * anything but the web, a telephone, a letter or one of our pages loses its address and keeps its words.
 */
export function harmlessBlocks(stored: unknown, mediaOf: (file: unknown) => Media | null): TextNode[] {
  return nodesOf(stored, mediaOf, 0);
}

function nodesOf(stored: unknown, mediaOf: (file: unknown) => Media | null, depth: number): TextNode[] {
  if (!Array.isArray(stored) || depth > DEEPEST) return [];
  return (stored as StoredNode[]).flatMap((node) => {
    if (typeof node !== 'object' || node === null) return [];
    const children = () => nodesOf(node.children, mediaOf, depth + 1);
    if (node.type === 'text') return [leafOf(node)];
    if (node.type === 'image') return imageOf(node.image, mediaOf);
    if (node.type === 'link') return linkOf(node.url, children());
    if (typeof node.type === 'string' && BRANCHES.has(node.type)) return [branchOf(node, children())];
    return children();
  });
}

function leafOf(node: StoredNode): TextNode {
  const marks = MARKS.filter((mark) => node[mark] === true).map((mark) => [mark, true]);
  return { type: 'text', text: typeof node.text === 'string' ? node.text : '', ...Object.fromEntries(marks) };
}

function branchOf({ type, level, format }: StoredNode, children: TextNode[]): TextNode {
  return {
    type: String(type),
    ...(type === 'heading' && Number.isInteger(level)
      ? { level: Math.min(6, Math.max(1, Number(level))) }
      : {}),
    ...(type === 'list' ? { format: format === 'ordered' ? 'ordered' : 'unordered' } : {}),
    children,
  };
}

const linkOf = (url: unknown, children: TextNode[]): TextNode[] =>
  typeof url === 'string' && LINK.test(url) ? [{ type: 'link', url, children }] : children;

function imageOf(file: unknown, mediaOf: (file: unknown) => Media | null): TextNode[] {
  const image = mediaOf(file);
  return image && PICTURE.test(image.url) ? [{ type: 'image', image }] : [];
}

/** The words alone, a block a line: for search and for share cards. */
export const plainText = (nodes: readonly TextNode[]): string =>
  nodes
    .map(({ text, children }) => text ?? (children ? inline(children) : ''))
    .filter(Boolean)
    .join('\n');

const inline = (nodes: readonly TextNode[]): string =>
  nodes
    .map(({ type, text, children }) => text ?? `${inline(children ?? [])}${type === 'list-item' ? '\n' : ''}`)
    .join('');
