import { refuseContent } from '../../kernel/content-refusal';

const WRITES = new Set(['create', 'update', 'publish']);
/** As JSON writes the sign that PostgreSQL's text cannot hold. */
const NUL = '\\u0000';

/**
 * Refuses text with a NUL in it, at its field: it comes with what is copied from a terminal or a broken PDF, and the
 * database would answer with an error that nobody understands. Call in `register`, for every content type.
 */
export function refuseNul(): void {
  strapi.documents.use(async (context, next) => {
    const { data } = context.params as { data?: Record<string, unknown> };
    if (data && WRITES.has(context.action)) {
      const fields = Object.keys(data).filter((name) => JSON.stringify(data[name])?.includes(NUL));
      refuseContent(
        fields.map((field) => ({
          field,
          code: 'NUL',
          zh: '文字里有看不见的控制字符，请删掉重新输入。',
          en: 'There is an invisible control character in this text: type it again.',
        })),
      );
    }
    return next();
  });
}
