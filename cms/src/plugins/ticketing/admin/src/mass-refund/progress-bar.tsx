import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { formatYuan } from '../../../../../admin/formats/money';
import type { MassRun } from '../../../server/admin-routes/mass-refund-shapes';

type Progress = MassRun['progress'];

/** What becomes of tickets, in the order of the bar, each with the theme's colour. */
const PARTS = [
  { id: 'done', colour: 'success500' },
  { id: 'underWay', colour: 'primary500' },
  { id: 'failed', colour: 'danger500' },
  { id: 'skipped', colour: 'neutral400' },
  { id: 'waiting', colour: 'neutral200' },
] as const;

type Colour = (typeof PARTS)[number]['colour'];

/** Tickets as one bar: back, on their way, failed, left alone, not begun. `isSmall` for a row of a table. */
export function ProgressBar({ progress, isSmall = false }: { progress: Progress; isSmall?: boolean }) {
  const { formatMessage } = useIntl();
  const { total, waiting, underWay } = progress;
  const settled = total - waiting - underWay;
  return (
    <Bar
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={settled}
      aria-label={formatMessage({ id: 'ticketing.mass.progress' }, { settled, total })}
      $small={isSmall}
    >
      {PARTS.map(({ id, colour }) => (
        <Part key={id} $colour={colour} style={{ width: `${(100 * progress[id]) / Math.max(1, total)}%` }} />
      ))}
    </Bar>
  );
}

/** The same in numbers, with the money. */
export function ProgressLegend({ progress }: { progress: Progress }) {
  const { formatMessage, formatNumber } = useIntl();
  const money = { ...progress, skippedFen: null };
  return (
    <Legend>
      {PARTS.map(({ id, colour }) => (
        <div key={id} data-progress={id}>
          <Typography variant="pi" textColor="neutral600" tag="dt">
            <Dot $colour={colour} aria-hidden />
            {formatMessage({ id: `ticketing.mass.outcome.${id}` })}
          </Typography>
          <Count data-count={progress[id]}>{formatNumber(progress[id])}</Count>
          <Typography variant="pi" textColor="neutral600" tag="dd">
            {money[`${id}Fen`] === null ? '\u00a0' : formatYuan(money[`${id}Fen`] ?? 0)}
          </Typography>
        </div>
      ))}
    </Legend>
  );
}

const Bar = styled.div<{ $small: boolean }>`
  display: flex;
  overflow: hidden;
  width: 100%;
  min-width: 8rem;
  height: ${({ $small }) => ($small ? '0.6rem' : '1.2rem')};
  border-radius: 1rem;
  background: ${({ theme }) => theme.colors.neutral200};
`;
const Part = styled.span<{ $colour: Colour }>`
  height: 100%;
  background: ${({ theme, $colour }) => theme.colors[$colour]};
  transition: width 240ms ease-out;
  @media (prefers-reduced-motion: reduce) {
    transition: none;
  }
`;
const Legend = styled.dl`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
`;
const Count = styled.dd`
  font-size: 2.2rem;
  line-height: 1.5;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.neutral900};
`;
const Dot = styled.span<{ $colour: Colour }>`
  display: inline-block;
  width: 0.8rem;
  height: 0.8rem;
  margin-right: 0.8rem;
  border-radius: 50%;
  background: ${({ theme, $colour }) => theme.colors[$colour]};
`;
