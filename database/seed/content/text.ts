/**
 * Paragraphs of Strapi's blocks field, a line each. What a line begins with says what it becomes: `# ` a heading, `> ` a
 * quotation, `- ` an entry of a list; `![name|words]` is the demo picture of this name, put in by `withPictures`.
 */
export function blocks(...lines: string[]): Block[] {
  const made: Block[] = [];
  for (const line of lines) {
    const last = made.at(-1);
    const entry = line.startsWith('- ') ? { type: 'list-item', children: [words(line.slice(2))] } : null;
    if (entry && last?.type === 'list') last.children.push(entry);
    else if (entry) made.push({ type: 'list', format: 'unordered', children: [entry] });
    else made.push(blockOf(line));
  }
  return made;
}

export interface Block {
  type: string;
  level?: number;
  format?: string;
  /** Name of a demo picture until `withPictures` has put its file there. */
  image?: unknown;
  children: unknown[];
}

const PICTURE = /^!\[([^|\]]+)\|([^\]]*)\]$/;
const words = (text: string) => ({ type: 'text', text });

function blockOf(line: string): Block {
  const [, picture, alternativeText] = PICTURE.exec(line) ?? [];
  if (picture) return { type: 'image', image: { picture, alternativeText }, children: [words('')] };
  if (line.startsWith('# ')) return { type: 'heading', level: 3, children: [words(line.slice(2))] };
  if (line.startsWith('> ')) return { type: 'quote', children: [words(line.slice(2))] };
  return { type: 'paragraph', children: [words(line)] };
}

/** Puts the files of the demo pictures in, which `fileOf` finds by name. */
export const withPictures = (
  made: Block[],
  fileOf: (name: string) => Promise<Record<string, unknown>>,
): Promise<Block[]> =>
  Promise.all(
    made.map(async (block) => {
      const { picture, alternativeText } = (block.image ?? {}) as {
        picture?: string;
        alternativeText?: string;
      };
      return picture ? { ...block, image: { ...(await fileOf(picture)), alternativeText } } : block;
    }),
  );

export const lines = (...texts: string[]) => texts.map((text) => ({ text }));

export const note = (title: string, text: string) => ({ title, text });
