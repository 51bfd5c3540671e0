import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { formatYuan } from '../../../../../admin/formats/money';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { RefundFigure, RefundFigures, RefundTabName } from '../../../server/admin-routes/refund-shapes';
import { tabAddress } from './selection';

/** What waits for us, what waits for WeChat, what went wrong: how many and how much; each is a link to its rows. */
export function Figures({ figures }: { figures: RefundFigures | undefined }) {
  const timeZone = figures?.timeZone ?? 'UTC';
  return (
    <Row>
      <Card tab="review" figure={figures?.review} timeZone={timeZone} tone="warning700" />
      <Card tab="under-way" figure={figures?.underWay} timeZone={timeZone} tone="neutral900" />
      <Card tab="person" figure={figures?.person} timeZone={timeZone} tone="danger600" />
    </Row>
  );
}

interface CardProps {
  tab: RefundTabName;
  figure: RefundFigure | undefined;
  timeZone: string;
  tone: 'warning700' | 'neutral900' | 'danger600';
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
    <Square to={tabAddress(tab)} preventScrollReset data-figure={tab}>
      <Typography variant="pi" textColor="neutral600" tag="span">
        {formatMessage({ id: `ticketing.refunds.tab.${tab}` })}
      </Typography>
      {figure ? (
        <Line>
          <Count $tone={figure.count > 0 ? tone : 'neutral900'}>{formatNumber(figure.count)}</Count>
          <Typography textColor="neutral600" tag="span" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {formatYuan(figure.amountFen)}
          </Typography>
        </Line>
      ) : (
        <Box paddingTop={2} paddingBottom={2}>
          <Shimmer $width="60%" $height="2.8rem" />
        </Box>
      )}
      <Typography variant="pi" textColor="neutral600" tag="span" ellipsis>
        {figure ? note(figure.since) : '\u00a0'}
      </Typography>
    </Square>
  );
}

const Row = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr));
`;

const Square = styled(Link)`
  display: flex;
  min-width: 0;
  flex-direction: column;
  padding: 1.6rem 2rem;
  text-decoration: none;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  &:hover {
    border-color: ${({ theme }) => theme.colors.primary500};
  }
`;

const Line = styled.span`
  display: flex;
  gap: 1.2rem;
  align-items: baseline;
`;

const Count = styled.span<{ $tone: CardProps['tone'] }>`
  font-size: 2.6rem;
  line-height: 1.5;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  color: ${({ theme, $tone }) => theme.colors[$tone]};
`;
