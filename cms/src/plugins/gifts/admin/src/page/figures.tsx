import { useIntl } from 'react-intl';
import { formatInstant } from '../../../../../admin/formats/venue-time';
import { FigureCard, FigureRow } from '../../../../../admin/parts/figure-card';
import type { GiftsOverview } from '../../../server/admin-routes/shapes';

/** What the day asks of the desk; each number leads to its rows. */
export function Figures({ figures }: { figures: GiftsOverview | undefined }) {
  const { formatMessage, locale } = useIntl();
  const say = (id: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `gifts.figure.${id}` }, values);
  const oldest = figures?.oldestToShip;
  const since = oldest ? formatInstant({ locale, timeZone: figures.timeZone }, oldest) : null;
  const count = (value: number | undefined) => (value ?? 0).toLocaleString(locale);
  const isLoading = figures === undefined;
  return (
    <FigureRow>
      <FigureCard
        id="to-pick-up"
        label={say('to-pick-up')}
        value={count(figures?.toPickUp)}
        note={say('to-pick-up.note')}
        to="?tab=exchanges&status=to_pick_up"
        isLoading={isLoading}
      />
      <FigureCard
        id="due-soon"
        label={say('due-soon')}
        value={count(figures?.dueSoon)}
        note={say('due-soon.note')}
        tone={figures && figures.dueSoon > 0 ? 'warning700' : 'neutral900'}
        to="?tab=exchanges&status=to_pick_up&due=1"
        isLoading={isLoading}
      />
      <FigureCard
        id="to-ship"
        label={say('to-ship')}
        value={count(figures?.toShip)}
        note={since ? say('to-ship.since', { since }) : say('to-ship.none')}
        tone={figures && figures.toShip > 0 ? 'warning700' : 'neutral900'}
        to="?tab=posting"
        isLoading={isLoading}
      />
      <FigureCard
        id="this-week"
        label={say('this-week')}
        value={count(figures?.exchangedThisWeek)}
        note={say('this-week.note', { points: count(figures?.pointsThisWeek) })}
        to="?tab=exchanges"
        isLoading={isLoading}
      />
    </FigureRow>
  );
}
