import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { formatYuan } from '../../../../../admin/formats/money';
import type { Overview } from '../../../server/admin-routes/overview-shapes';
import { ATTENTION_PATH } from '../attention/permissions';
import { useOverviewQuery } from './api';
import { OVERVIEW_PATH } from './permissions';
import { SaleWarning } from './sale-warning';
import { type List, rowsAddress } from './selection';

/** Today's figures on the admin's home, with the warning when nothing can be sold. */
export function TodayWidget() {
  const { data, isError } = useOverviewQuery();
  if (isError) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={1}>
      <SaleWarning products={data.products} />
      <Figures overview={data} />
    </Flex>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const { formatMessage, formatNumber } = useIntl();
  const { expected, entered, sold, attention, today } = overview;
  const rows = (list: List, day?: string) => `/${OVERVIEW_PATH}${rowsAddress(list, day)}`;
  const figures: { id: string; value: string; to: string }[] = [
    { id: 'expected', value: formatNumber(expected), to: rows('expected') },
    { id: 'entered', value: formatNumber(entered), to: rows('scans', today) },
    { id: 'sold', value: formatYuan(sold.amountFen), to: rows('orders', today) },
    { id: 'attention', value: formatNumber(attention), to: `/${ATTENTION_PATH}` },
  ];
  return (
    <Squares>
      {figures.map(({ id, value, to }) => (
        <Square key={id} to={to}>
          <Typography variant="pi" textColor="neutral600" tag="span">
            {formatMessage({ id: `ticketing.overview.${id}` })}
          </Typography>
          <Box tag="span">
            <Typography variant="beta" tag="span" textColor="neutral900">
              {value}
            </Typography>
          </Box>
        </Square>
      ))}
    </Squares>
  );
}

const Squares = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 1.2rem;
`;

const Square = styled(Link)`
  display: flex;
  flex-direction: column;
  gap: 0.2rem;
  padding: 1.2rem 1.6rem;
  text-decoration: none;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  &:hover {
    border-color: ${({ theme }) => theme.colors.primary500};
  }
`;
