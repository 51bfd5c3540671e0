import { Box, Flex, Main } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { reconciliationPermissions } from '../permissions';
import { Actions } from './actions';
import { useReconciledDaysQuery } from './api';
import { DayPart } from './day-part';
import { History } from './history';
import { useSelectedDay } from './selected-day';

const DAYS_SHOWN = 31;
/** Runs by the timer show themselves without a click. */
const REFRESH_MS = 60_000;

/** 对账: the days that were held against WeChat's bills, and what was found on the chosen one. */
export default function ReconciliationPage() {
  return (
    <Page.Protect permissions={reconciliationPermissions}>
      <Body />
    </Page.Protect>
  );
}

function Body() {
  const { formatMessage } = useIntl();
  const days = useReconciledDaysQuery({ page: 1, pageSize: DAYS_SHOWN }, { pollingInterval: REFRESH_MS });
  const day = useSelectedDay(days.data?.rows[0]?.day);
  return (
    <Main>
      <Page.Title>{formatMessage({ id: 'wechat-pay.reconciliation.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'wechat-pay.reconciliation.title' })}
        subtitle={formatMessage({ id: 'wechat-pay.reconciliation.subtitle' })}
        primaryAction={<Actions day={day} latestDay={days.data?.latestDay} />}
      />
      <Layouts.Content>
        {days.isError && !days.data ? (
          <LoadFailed onRetry={days.refetch} />
        ) : days.data?.rows.length === 0 ? (
          <NoDays />
        ) : (
          <Columns>
            {days.data ? <History days={days.data.rows} chosen={day} /> : <Places />}
            <Box minWidth={0}>{day ? <DayPart day={day} /> : <Places />}</Box>
          </Columns>
        )}
      </Layouts.Content>
    </Main>
  );
}

function NoDays() {
  const { formatMessage } = useIntl();
  return <NothingHere>{formatMessage({ id: 'wechat-pay.reconciliation.none' })}</NothingHere>;
}

function Places() {
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {['one', 'two', 'three', 'four'].map((place) => (
        <Shimmer key={place} $width="100%" $height="5.2rem" />
      ))}
    </Flex>
  );
}

const Columns = styled.div`
  display: grid;
  gap: 2.4rem;
  grid-template-columns: 26rem minmax(0, 1fr);
  align-items: start;
  @media (max-width: 1100px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
