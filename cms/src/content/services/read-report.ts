import { settings } from '../../../config/settings';
import { addDays, venueDay } from '../../kernel/clock';
import { db } from '../../kernel/db';
import type { Locale } from '../../kernel/errors';
import type { ReportedKind } from '../store/purchases';
import { type ReportFigures, reportByContent, reportByDay } from '../store/report';

/** What each kind is, and the field that names it. */
const SOURCES: Readonly<Record<ReportedKind, { uid: string; title: string }>> = {
  article: { uid: 'api::article.article', title: 'title' },
  tour: { uid: 'api::tour.tour', title: 'name' },
  banner: { uid: 'api::banner.banner', title: 'title' },
};
const MOST_DAYS = 366;

interface Period {
  /** Both included, YYYY-MM-DD of the venue. */
  from: string;
  to: string;
}

/** What visitors looked at, which tickets they tapped there and what they bought then. A year at most: its end counts. */
export async function readReport({ from, to }: Period, locale: Locale, now: Date) {
  const start = from < addDays(to, 1 - MOST_DAYS) ? addDays(to, 1 - MOST_DAYS) : from;
  const [figures, days] = await Promise.all([reportByContent(db(), start, to), reportByDay(db(), start, to)]);
  const titles = await titlesOf(figures, locale);
  const rows = figures.map((row) => ({ ...row, title: titles.get(`${row.kind} ${row.documentId}`) ?? null }));
  return { rows, days, today: venueDay(now), timeZone: settings().venueTimeZone };
}

/** Titles as editors know them: of the draft, in the reader's language or else in Chinese. */
async function titlesOf(figures: readonly ReportFigures[], locale: Locale): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const [kind, { uid, title }] of Object.entries(SOURCES)) {
    const ids = figures.filter((row) => row.kind === kind).map(({ documentId }) => documentId);
    const rows: Record<string, string>[] = await strapi.db.query(uid).findMany({
      select: ['documentId', 'locale', title],
      where: { documentId: { $in: ids }, publishedAt: { $null: true }, locale: { $in: ['zh', locale] } },
    });
    // The reader's language last, so that it wins.
    rows.sort((a, b) => Number(a.locale === locale) - Number(b.locale === locale));
    for (const row of rows) titles.set(`${kind} ${row.documentId}`, row[title] ?? '');
  }
  return titles;
}
