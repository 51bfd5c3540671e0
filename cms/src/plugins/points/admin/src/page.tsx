import { Box, Button, Flex, Main, Typography } from '@strapi/design-system';
import { Cog } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { ChartLegend } from '../../../../admin/charts/days-chart';
import { LoadFailed } from '../../../../admin/parts/load-failed';
import { Panel } from '../../../../admin/parts/panel';
import { Shimmer } from '../../../../admin/parts/shimmer';
import { TabChips } from '../../../../admin/parts/tab-chips';
import { usePointsOverviewQuery } from './api';
import { Figures } from './figures';
import { MembersPanel } from './members-panel';
import { pointsPermissions } from './permissions';
import { PointsChart, usePointSeries } from './points-chart';
import { addressOf, PERIODS, useSelection } from './selection';
import { StatementPanel } from './statement-panel';

const RULES_PATH = '/content-manager/single-types/plugin::points.rule-set';

/** 积分: what is out there and what it may cost, day by day, and the members behind it. */
export default function PointsPage() {
  return (
    <Page.Protect permissions={pointsPermissions}>
      <Body />
    </Page.Protect>
  );
}

function Body() {
  const { formatMessage } = useIntl();
  const [selection, choose] = useSelection();
  const series = usePointSeries();
  const { data, isError, refetch } = usePointsOverviewQuery(selection.period);
  return (
    <Main>
      <Page.Title>{formatMessage({ id: 'points.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'points.title' })}
        subtitle={formatMessage({ id: 'points.subtitle' })}
        primaryAction={
          <Button tag={Link} to={RULES_PATH} variant="tertiary" startIcon={<Cog />}>
            {formatMessage({ id: 'points.rules' })}
          </Button>
        }
      />
      <Layouts.Content>
        {isError && !data ? (
          <LoadFailed onRetry={refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {data && !data.on.tickets && !data.on.checkIn && <OffNotice />}
            <Figures overview={data} period={selection.period} />
            <Panel title={formatMessage({ id: 'points.chart' })} aside={<ChartLegend series={series} />}>
              <Box paddingBottom={3}>
                <TabChips
                  chosen={String(selection.period)}
                  tabs={PERIODS.map((period) => ({
                    name: String(period),
                    label: formatMessage({ id: 'points.period' }, { days: period }),
                    to: addressOf({ ...selection, period }),
                  }))}
                />
              </Box>
              {data ? (
                <PointsChart days={data.days} timeZone={data.timeZone} />
              ) : (
                <Shimmer $width="100%" $height="220px" />
              )}
            </Panel>
            {selection.member && data && (
              <StatementPanel
                key={selection.member}
                member={selection.member}
                timeZone={data.timeZone}
                onClose={() => choose({ member: null })}
              />
            )}
            <MembersPanel selection={selection} onChoose={choose} />
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

function OffNotice() {
  const { formatMessage } = useIntl();
  return (
    <Box background="warning100" hasRadius padding={4} role="status">
      <Typography textColor="warning700">{formatMessage({ id: 'points.off' })}</Typography>
    </Box>
  );
}
