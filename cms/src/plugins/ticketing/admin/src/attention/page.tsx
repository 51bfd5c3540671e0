import { Button, Flex, Main } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { TabChips } from '../../../../../admin/parts/tab-chips';
import { ATTENTION_STATES, type AttentionFigures } from '../../../server/admin-routes/attention-shapes';
import { useAttentionFiguresQuery } from './api';
import { AttentionTable } from './attention-table';
import { attentionPermissions } from './permissions';
import { attentionAddress, useSelection } from './selection';

const REFRESH_MS = 30_000;

/** 待办: everything that needs a person, with what solves it, and what became of the rest. */
export default function AttentionPage() {
  return (
    <Page.Protect permissions={attentionPermissions}>
      <AttentionBody />
    </Page.Protect>
  );
}

function AttentionBody() {
  const { formatMessage } = useIntl();
  const selection = useSelection();
  const { data, isError, isFetching, refetch } = useAttentionFiguresQuery(undefined, {
    pollingInterval: REFRESH_MS,
  });
  const title = formatMessage({ id: 'ticketing.attention-page.title' });
  const states = ATTENTION_STATES.map((state) => ({
    name: state,
    label: formatMessage({ id: `ticketing.attention-page.state.${state}` }),
    to: attentionAddress(state),
    count: state === 'open' ? data?.total : undefined,
    isUrgent: true,
  }));
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage(
          { id: `ticketing.attention-page.subtitle${data?.total === 0 ? '.none' : ''}` },
          { count: data?.total ?? 0 },
        )}
        primaryAction={
          <Button variant="tertiary" startIcon={<ArrowClockwise />} loading={isFetching} onClick={refetch}>
            {formatMessage({ id: 'ticketing.overview.refresh' })}
          </Button>
        }
      />
      <Layouts.Content>
        {isError && !data ? (
          <LoadFailed onRetry={refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <TabChips tabs={states} chosen={selection.state} />
            {selection.state === 'open' && <Kinds figures={data} chosen={selection.kind} />}
            {/* Without the zone every time would be shown wrong for a moment. */}
            {data && <AttentionTable selection={selection} timeZone={data.timeZone} />}
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

/** What is wrong, kind by kind; one that is chosen shows only its rows. */
function Kinds({ figures, chosen }: { figures: AttentionFigures | undefined; chosen: string | undefined }) {
  const { formatMessage } = useIntl();
  const kinds = figures?.kinds ?? [];
  if (kinds.length < 2 && !chosen) return null;
  const tabs = kinds.map(({ kind, count }) => ({
    name: kind,
    label: formatMessage({ id: `ticketing.attention.${kind}`, defaultMessage: kind }),
    to: attentionAddress('open', kind),
    count,
  }));
  const all = {
    name: '',
    label: formatMessage({ id: 'ticketing.attention-page.every-kind' }),
    to: attentionAddress('open'),
  };
  return <TabChips tabs={[all, ...tabs]} chosen={chosen ?? ''} />;
}
