import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import type { Json } from '../harness/visitor';

const SCRIPT = '<script>hacked=1</script>';
const POISON = `${SCRIPT}<img src=x onerror=hacked=1>`;
const LINK = 'javascript:hacked=1';
const DATA_LINK = 'data:text/html,<script>hacked=1</script>';

let app: App;
beforeAll(async () => {
  app = await startApp({ work: false });
});
afterAll(() => app.stop());

const TYPES: [uid: string, path: string][] = [
  ['api::article.article', 'articles'],
  ['api::category.category', 'categories'],
  ['api::tour.tour', 'tours'],
  ['api::help-link.help-link', 'help-links'],
  ['api::lost-item.lost-item', 'lost-items'],
  ['api::banner.banner', 'banners'],
];

/** Known by their uid only here: whatever attributes they will have, they are tried. */
const contentType = (uid: string): Json => app.strapi.contentType(uid as never);
const documentsOf = (uid: string): Json => app.strapi.documents(uid as never);

const text = (words: string) => ({ type: 'text', text: words });
const linkTo = (url: string) => ({ type: 'link', url, children: [text('这里')] });
const paragraph = (...children: object[]) => [{ type: 'paragraph', children }];

/** Every text that a content type has, written by somebody who means harm; what has a form of its own is left out. */
function poisoned(uid: string): Record<string, unknown> {
  const { attributes } = contentType(uid);
  const isText = ({ type, regex }: Json) => ['string', 'text', 'richtext'].includes(type) && !regex;
  return Object.fromEntries(
    Object.entries(attributes as Record<string, Json>).flatMap(([name, attribute]): [string, unknown][] => {
      if (attribute.type === 'blocks') return [[name, paragraph(text(POISON))]];
      return isText(attribute) ? [[name, POISON.slice(0, attribute.maxLength ?? POISON.length)]] : [];
    }),
  );
}

describe('what an editor writes as markup', () => {
  test.each(TYPES)('in %s is text and no link', async (uid, path) => {
    const { data: known } = await app.anonymous().get(`/api/${path}?pageSize=1`);
    const id = known[0].documentId;
    const documents = documentsOf(uid);
    await documents.update({ documentId: id, locale: 'zh', data: poisoned(uid) });
    if (contentType(uid).options.draftAndPublish) await documents.publish({ documentId: id, locale: 'zh' });
    const { status, data, headers } = await app.anonymous().get(`/api/${path}/${id}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const answer = JSON.stringify(data);
    expect(answer).toContain('<script>');
    expect(answer).not.toMatch(/"(url|target)":"\s*(javascript|data):/i);
  });

  test.each([
    ['api::article.article', 'articles', 'body'],
    ['api::tour.tour', 'tours', 'text'],
    ['api::help-link.help-link', 'help-links', 'body'],
  ])('as a link in the text of %s is refused', async (uid, path, field) => {
    const { data: known } = await app.anonymous().get(`/api/${path}?pageSize=1`);
    const documentId = known[0].documentId;
    // Of some types a draft takes what publishing then refuses.
    const write = async (url: string) => {
      const data = { [field]: paragraph(linkTo(url)) };
      await documentsOf(uid).update({ documentId, locale: 'zh', data });
      return documentsOf(uid).publish({ documentId, locale: 'zh' });
    };
    for (const url of [LINK, DATA_LINK, 'JaVaScRiPt:hacked=1', ' javascript:hacked=1'])
      await expect(write(url), url).rejects.toThrow();
    await expect(write('https://a.example/')).resolves.toBeTruthy();
  });

  test.each([LINK, DATA_LINK, 'http://plain.example', `https://a.example/"onclick="hacked=1`])(
    'as the address of a banner is refused: %s',
    async (url) => {
      const { data: known } = await app.anonymous().get('/api/banners?pageSize=1');
      const banners = documentsOf('api::banner.banner');
      const change = async () => {
        const documentId = known[0].documentId;
        await banners.update({ documentId, locale: 'zh', data: { leadsTo: 'to-url', url } });
        await banners.publish({ documentId, locale: 'zh' });
      };
      await expect(change()).rejects.toThrow();
    },
  );
});
