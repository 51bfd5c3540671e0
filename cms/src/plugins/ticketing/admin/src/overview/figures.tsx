import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { formatYuan } from '../../../../../admin/formats/money';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import type { Overview } from '../../../server/admin-routes/overview-shapes';
import { type List, rowsAddress } from './selection';

interface Figure {
  id: string;
  value: string;
  note: string;
  list: List;
  day?: string;
  urgent?: boolean;
}

/** The day in five figures; each is a link to the rows that it counts. */
export function Figures({ overview }: { overview: Overview | undefined }) {
  const figures = useFigures(overview);
  return (
    <Row>
      {figures.map((figure) => (
        <FigureCard key={figure.id} {...figure} isLoading={!overview} />
      ))}
    </Row>
  );
}

function useFigures(overview: Overview | undefined): Figure[] {
  const { formatMessage, formatNumber } = useIntl();
  const say = (id: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `ticketing.overview.${id}` }, values);
  const { today, expected = 0, entered = 0, held = 0, attention = 0, sold } = overview ?? {};
  const { tickets = 0, amountFen = 0, refundedFen = 0 } = sold ?? {};
  const soldNote = refundedFen > 0 ? 'sold.note-refunded' : 'sold.note';
  return [
    { id: 'expected', value: formatNumber(expected), note: say('expected.note'), list: 'expected' },
    { id: 'entered', value: formatNumber(entered), note: say('entered.note'), list: 'scans', day: today },
    {
      id: 'sold',
      value: formatYuan(amountFen),
      note: say(soldNote, { tickets, refunded: formatYuan(refundedFen) }),
      list: 'orders',
      day: today,
    },
    { id: 'held', value: formatNumber(held), note: say('held.note'), list: 'held' },
    {
      id: 'attention',
      value: formatNumber(attention),
      note: say(attention > 0 ? 'attention.note' : 'attention.none'),
      list: 'attention',
      urgent: attention > 0,
    },
  ];
}

function FigureCard({
  id,
  value,
  note,
  list,
  day,
  urgent = false,
  isLoading,
}: Figure & { isLoading: boolean }) {
  const { formatMessage } = useIntl();
  return (
    <Card to={rowsAddress(list, day)} preventScrollReset data-figure={id}>
      <Typography variant="pi" textColor="neutral600" tag="span">
        {formatMessage({ id: `ticketing.overview.${id}` })}
      </Typography>
      {isLoading ? (
        <Box paddingTop={2} paddingBottom={2}>
          <Shimmer $width="60%" $height="2.8rem" />
        </Box>
      ) : (
        <Value $urgent={urgent}>{value}</Value>
      )}
      <Typography variant="pi" textColor="neutral600" tag="span" ellipsis>
        {isLoading ? '\u00a0' : note}
      </Typography>
    </Card>
  );
}

/** Strapi's grid has twelve columns, which five cards do not divide. */
const Row = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr));
`;

const Card = styled(Link)`
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

const Value = styled.span<{ $urgent: boolean }>`
  font-size: 2.6rem;
  line-height: 1.5;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  color: ${({ theme, $urgent }) => ($urgent ? theme.colors.danger600 : theme.colors.neutral900)};
`;
