import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { FigureCard, FigureRow, type FigureTone } from '../../../../../admin/parts/figure-card';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { RefundFigure, RefundFigures, RefundTabName } from '../../../server/admin-routes/refund-shapes';
import { tabAddress } from './selection';

/** What waits for us, what waits for WeChat, what went wrong: how many and how much; each is a link to its rows. */
export function Figures({ figures }: { figures: RefundFigures | undefined }) {
  const timeZone = figures?.timeZone ?? 'UTC';
  return (
    <FigureRow $least="22rem">
      <Card tab="review" figure={figures?.review} timeZone={timeZone} tone="warning700" />
      <Card tab="under-way" figure={figures?.underWay} timeZone={timeZone} tone="neutral900" />
      <Card tab="person" figure={figures?.person} timeZone={timeZone} tone="danger600" />
    </FigureRow>
  );
}

interface CardProps {
  tab: RefundTabName;
  figure: RefundFigure | undefined;
  timeZone: string;
  tone: FigureTone;
}

function Card({ tab, figure, timeZone, tone }: CardProps) {
  const { formatMessage, formatNumber } = useIntl();
  const clock = useClock(timeZone);
  const note = (since: string | null) =>
    formatMessage(
      { id: `ticketing.refunds.figure.${tab}.${since ? 'since' : 'none'}` },
      { since: since && clock.instant(since) },
    );
  return (
    <FigureCard
      id={tab}
      label={formatMessage({ id: `ticketing.refunds.tab.${tab}` })}
      value={formatNumber(figure?.count ?? 0)}
      beside={formatYuan(figure?.amountFen ?? 0)}
      note={note(figure?.since ?? null)}
      tone={figure && figure.count > 0 ? tone : 'neutral900'}
      to={tabAddress(tab)}
      isLoading={!figure}
    />
  );
}
