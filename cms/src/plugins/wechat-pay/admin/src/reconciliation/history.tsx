import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { formatYuan } from '../../../../../admin/formats/money';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { ReconciledDay } from '../../../server/admin-routes/reconciliation-shapes';
import { BILL_ZONE, dayAddress } from './selected-day';

type Tone = 'success600' | 'danger600' | 'primary600' | 'warning600';

function toneOf({ status, open }: ReconciledDay): Tone {
  if (open > 0 || status === 'failed') return 'danger600';
  if (status === 'running') return 'primary600';
  return status === 'waiting' ? 'warning600' : 'success600';
}

/** The days, newest first, each with what came of it at a glance. */
export function History({ days, chosen }: { days: readonly ReconciledDay[]; chosen: string | undefined }) {
  const { formatMessage } = useIntl();
  const clock = useClock(BILL_ZONE);
  if (days.length === 0) return null;
  return (
    <Card tag="nav" aria-label={formatMessage({ id: 'wechat-pay.reconciliation.days' })}>
      {days.map((row) => (
        <Row
          key={row.day}
          to={dayAddress(row.day)}
          $chosen={row.day === chosen}
          aria-current={row.day === chosen}
        >
          <Flex justifyContent="space-between" gap={2}>
            <Typography fontWeight="semiBold" textColor="neutral800">
              {clock.day(row.day)}
            </Typography>
            <Typography variant="pi" textColor="neutral600" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {row.totals ? formatYuan(row.totals.bill.paidFen) : ''}
            </Typography>
          </Flex>
          <Flex gap={2} paddingTop={1}>
            <Dot $tone={toneOf(row)} />
            <Typography variant="pi" textColor={row.open > 0 ? 'danger600' : 'neutral600'}>
              {resultOf(row, formatMessage)}
            </Typography>
          </Flex>
        </Row>
      ))}
    </Card>
  );
}

type Say = ReturnType<typeof useIntl>['formatMessage'];

function resultOf({ status, open }: ReconciledDay, say: Say): string {
  if (status !== 'done') return say({ id: `wechat-pay.run.${status}` });
  if (open > 0) return say({ id: 'wechat-pay.run.differences' }, { count: open });
  return say({ id: 'wechat-pay.run.matched' });
}

const Card = styled(Box)`
  display: block;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

const Row = styled(Link)<{ $chosen: boolean }>`
  display: block;
  padding: 1.2rem 1.6rem;
  text-decoration: none;
  border-left: 3px solid ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : 'transparent')};
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : 'transparent')};
  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  &:hover {
    background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : theme.colors.neutral100)};
  }
`;

const Dot = styled.span<{ $tone: Tone }>`
  width: 0.8rem;
  height: 0.8rem;
  border-radius: 50%;
  flex: none;
  background: ${({ theme, $tone }) => theme.colors[$tone]};
`;
