/** Paragraphs of Strapi's blocks field; a line that starts with `# ` becomes a heading. */
export const blocks = (...lines: string[]) =>
  lines.map((line) =>
    line.startsWith('# ')
      ? { type: 'heading', level: 3, children: [{ type: 'text', text: line.slice(2) }] }
      : { type: 'paragraph', children: [{ type: 'text', text: line }] },
  );

export const lines = (...texts: string[]) => texts.map((text) => ({ text }));

export const note = (title: string, text: string) => ({ title, text });
