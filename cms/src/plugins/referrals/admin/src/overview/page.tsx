import { Flex, LinkButton, Main } from '@strapi/design-system';
import { Cog } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useSearchParams } from 'react-router-dom';
import { ChartLegend } from '../../../../../admin/charts/days-chart';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Panel } from '../../../../../admin/parts/panel';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { usePromotionQuery } from '../api';
import { promotionPermissions, SETTINGS_ADDRESS, settingsPermissions } from '../permissions';
import { CommissionChart, useCommissionSeries } from './commission-chart';
import { Figures } from './figures';
import { PromoterView } from './promoter-view';
import { PromotersPanel } from './promoters-panel';

const DAYS = 30;
const REFRESH_MS = 60_000;

/** 推广: what promotion costs and brings, whether its ledger adds up, and who promotes. */
export default function PromotionPage() {
  const [params] = useSearchParams();
  const promoter = params.get('promoter');
  return (
    <Page.Protect permissions={promotionPermissions}>
      {promoter ? <PromoterView documentId={promoter} /> : <PromotionBody />}
    </Page.Protect>
  );
}

function PromotionBody() {
  const { formatMessage } = useIntl();
  const { data, isError, refetch } = usePromotionQuery({ days: DAYS }, { pollingInterval: REFRESH_MS });
  const series = useCommissionSeries();
  const title = formatMessage({ id: 'referrals.title' });
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'referrals.subtitle' })}
        primaryAction={<SettingsLink />}
      />
      <Layouts.Content>
        {isError && !data ? (
          <LoadFailed onRetry={refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Figures overview={data} />
            <Panel
              title={formatMessage({ id: 'referrals.chart' }, { days: DAYS })}
              aside={<ChartLegend series={series} />}
            >
              {data ? (
                <CommissionChart days={data.days} timeZone={data.timeZone} />
              ) : (
                <Shimmer $width="100%" $height="220px" />
              )}
            </Panel>
            <PromotersPanel />
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

function SettingsLink() {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(settingsPermissions);
  if (!allowedActions.canRead) return null;
  return (
    <LinkButton tag={NavLink} to={SETTINGS_ADDRESS} startIcon={<Cog />} variant="secondary">
      {formatMessage({ id: 'referrals.settings' })}
    </LinkButton>
  );
}
