import { Flex, Link, Main } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { formatYuan } from '../../../../../admin/formats/money';
import { FactList } from '../../../../../admin/parts/fact-list';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Panel } from '../../../../../admin/parts/panel';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { PromoterCase } from '../../../server/admin-routes/shapes';
import { usePromoterQuery, usePromotionQuery } from '../api';
import { PROMOTION_PATH } from '../permissions';
import { StateLabel } from '../state-label';
import { PromoterActions } from './promoter-actions';
import { EntriesTable, PeopleTable, TouchesTable } from './promoter-tables';

/** One promoter: balances, who they brought, every touch and every entry of the ledger. */
export function PromoterView({ documentId }: { documentId: string }) {
  const { formatMessage } = useIntl();
  const { data, isError, refetch } = usePromoterQuery(documentId);
  const overview = usePromotionQuery({ days: 30 });
  const title = data?.nickname ?? `#${documentId.slice(-6)}`;
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={data?.phone ?? '\u00a0'}
        navigationAction={
          <Link tag={NavLink} to={`/${PROMOTION_PATH}`} startIcon={<ArrowLeft />}>
            {formatMessage({ id: 'referrals.back' })}
          </Link>
        }
        primaryAction={data && <PromoterActions promoter={data} />}
      />
      <Layouts.Content>
        {isError && !data && <LoadFailed onRetry={refetch} />}
        {data && overview.data ? (
          <Parts promoter={data} timeZone={overview.data.timeZone} />
        ) : (
          !isError && <Shimmer $width="100%" $height="420px" />
        )}
      </Layouts.Content>
    </Main>
  );
}

function Parts({ promoter, timeZone }: { promoter: PromoterCase; timeZone: string }) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `referrals.promoter.${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Panel
        title={say('balances')}
        aside={promoter.disabled && <StateLabel of="promoter" state="disabled" />}
      >
        <FactList facts={useFacts(promoter, timeZone)} />
      </Panel>
      <Panel title={say('people')}>
        <PeopleTable rows={promoter.people} timeZone={timeZone} />
      </Panel>
      <Panel title={say('entries')}>
        <EntriesTable rows={promoter.entries} timeZone={timeZone} />
      </Panel>
      <Panel title={say('touches')}>
        <TouchesTable rows={promoter.touches} timeZone={timeZone} />
      </Panel>
    </Flex>
  );
}

function useFacts({ balance, promotedBy, disabled, staff, refused }: PromoterCase, timeZone: string) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const fact = (id: string, value: string) => ({
    name: formatMessage({ id: `referrals.balance.${id}` }),
    value,
  });
  const more = (id: string, value: string | null) =>
    value ? [{ name: formatMessage({ id: `referrals.promoter.${id}` }), value }] : [];
  return [
    fact('pending', formatYuan(balance.pendingFen)),
    fact('confirmed', formatYuan(balance.confirmedFen)),
    fact('available', formatYuan(balance.availableFen)),
    fact('locked', formatYuan(balance.lockedFen)),
    fact('paid', formatYuan(balance.paidFen)),
    fact('debt', formatYuan(balance.debtFen)),
    ...more('promoted-by', promotedBy && (promotedBy.nickname ?? `#${promotedBy.documentId.slice(-6)}`)),
    ...more('staff', staff),
    ...more('refused', refused > 0 ? String(refused) : null),
    ...more('disabled', disabled && `${disabled.reason} · ${disabled.by} · ${clock.instant(disabled.at)}`),
  ];
}
