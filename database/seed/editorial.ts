import type { Core, UID } from '@strapi/strapi';
import { addDays, now, venueDay } from '../../src/kernel/clock';
import { articles } from './content/articles';
import { categories } from './content/categories';
import { banners, helpLinks } from './content/home';
import { lostItems } from './content/lost-items';
import { type Block, blocks, withPictures } from './content/text';
import type { SeededTour } from './content/tour';
import { tours } from './content/tours';
import { fileOf, picture } from './files';
import { addInBoth, type Entry, keepSeeded, readSeeded, type Seededs } from './once';
import seconds from './sounds/seconds.json';

const DAY_MS = 86_400_000;
const two = (number: number) => String(number).padStart(2, '0');

/** Guides, tours, found things, banners and pages of help. `productIds`: documentIds by slug. */
export async function seedEditorial(strapi: Core.Strapi, productIds: ReadonlyMap<string, string>) {
  const seeded = await readSeeded(strapi);
  const before = Object.keys(seeded).length;
  const add = async (key: string, uid: UID.ContentType, make: () => Promise<Entry>) => {
    seeded[key] ??= await addInBoth(strapi, uid, await make());
  };
  const ticketIds = (slugs: string[]) => slugs.map((slug) => productIds.get(slug));

  for (const { key, picture: name, ...entry } of categories)
    await add(key, 'api::category.category', async () => withCover(strapi, name, entry));
  for (const article of articles)
    await add(`article-${two(article.number)}`, 'api::article.article', () =>
      articleEntry(strapi, article, seeded, ticketIds(article.tickets)),
    );
  for (const tour of tours)
    await add(`tour-${two(tour.number)}`, 'api::tour.tour', () =>
      tourEntry(strapi, tour, ticketIds(tour.tickets)),
    );
  for (const item of lostItems)
    await add(item.key, 'api::lost-item.lost-item', async () => ({
      ...item,
      shared: {
        ...item.shared,
        foundOn: addDays(venueDay(now()), -item.daysAgo),
        photos: [await picture(strapi, item.key)],
      },
    }));
  for (const { key, link, ...entry } of banners)
    await add(key, 'api::banner.banner', async () => ({
      ...entry,
      shared: { ...entry.shared, ...linkOf(link, seeded, productIds), picture: await picture(strapi, key) },
    }));
  for (const { key, ...entry } of helpLinks) await add(key, 'api::help-link.help-link', async () => entry);
  if (Object.keys(seeded).length > before) await keepSeeded(strapi, seeded);
}

const withCover = async (strapi: Core.Strapi, name: string, entry: Entry): Promise<Entry> => ({
  ...entry,
  shared: { ...entry.shared, cover: await picture(strapi, name) },
});

/** Text with its pictures. */
export const illustrated = (strapi: Core.Strapi, made: Block[]) =>
  withPictures(made, (name) => fileOf(strapi, 'picture', name));

async function articleEntry(
  strapi: Core.Strapi,
  { number, category, daysAgo, pinned = false, video, zh, en }: (typeof articles)[number],
  seeded: Seededs,
  tickets: unknown[],
): Promise<Entry> {
  const wordsOf = async ([title, summary, ...lines]: typeof zh) => ({
    title,
    summary,
    body: await illustrated(strapi, blocks(...lines)),
  });
  return withCover(strapi, `article-${two(number)}`, {
    shared: {
      category: seeded[`category-${category}`],
      tickets,
      pinned,
      shownAt: new Date(now().getTime() - daysAgo * DAY_MS),
      ...(video ? { video: (await fileOf(strapi, 'video', 'clouds')).id } : {}),
    },
    zh: await wordsOf(zh),
    en: await wordsOf(en),
  });
}

async function tourEntry(strapi: Core.Strapi, tour: SeededTour, tickets: unknown[]): Promise<Entry> {
  const name = `tour-${two(tour.number)}` as const;
  const wordsOf = async (language: 'zh' | 'en', address: string) => {
    const [title, summary, ...lines] = tour[language];
    const sound = `${name}-${language}`;
    return {
      name: title,
      summary,
      address,
      transcript: lines.join('\n'),
      audio: (await fileOf(strapi, 'sound', sound)).id,
      audioSeconds: (seconds as Record<string, number>)[sound],
    };
  };
  const [latitude, longitude] = tour.place;
  return withCover(strapi, name, {
    shared: {
      sort: tour.number * 10,
      gallery: await Promise.all(tour.gallery.map((one) => picture(strapi, one))),
      latitude,
      longitude,
      phone: tour.phone ?? null,
      tickets,
      ...(tour.video ? { video: (await fileOf(strapi, 'video', 'clouds')).id } : {}),
    },
    zh: await wordsOf('zh', tour.address[0]),
    en: await wordsOf('en', tour.address[1]),
  });
}

/** The fields of a banner that say where it leads. */
function linkOf(
  link: (typeof banners)[number]['link'],
  seeded: Seededs,
  productIds: ReadonlyMap<string, string>,
) {
  if ('ticket' in link) return { leadsTo: 'to-ticket', ticket: productIds.get(link.ticket) };
  if ('article' in link) return { leadsTo: 'to-article', article: seeded[`article-${two(link.article)}`] };
  if ('tour' in link) return { leadsTo: 'to-tour', tour: seeded[`tour-${two(link.tour)}`] };
  return { leadsTo: 'to-page', page: link.page };
}
