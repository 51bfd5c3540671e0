import { Button, Flex, Main } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { LoadFailed } from '../../parts/load-failed';
import { TabChips } from '../../parts/tab-chips';
import { LISTS, type ModerationAsked, useModerationFiguresQuery } from './api';
import { CommentList } from './comment-list';
import { moderationPermissions } from './permissions';

const REFRESH_MS = 30_000;
const PAGE_SIZE = 20;

/** 留言审核: what WeChat held and visitors reported, and what became of it. */
export default function ModerationPage() {
  return (
    <Page.Protect permissions={moderationPermissions}>
      <ModerationBody />
    </Page.Protect>
  );
}

function ModerationBody() {
  const { formatMessage } = useIntl();
  const asked = useAsked();
  const { data, isError, isFetching, refetch } = useModerationFiguresQuery(undefined, {
    pollingInterval: REFRESH_MS,
  });
  const title = formatMessage({ id: 'shanmen.moderation.title' });
  const tabs = LISTS.map((name) => ({
    name,
    label: formatMessage({ id: `shanmen.moderation.list.${name}` }),
    to: `?list=${name}`,
    count: data?.counts[name],
    isUrgent: name === 'waiting',
  }));
  const waiting = data?.counts.waiting ?? 0;
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage(
          { id: `shanmen.moderation.subtitle${waiting === 0 ? '.none' : ''}` },
          { count: waiting },
        )}
        primaryAction={
          <Button variant="tertiary" startIcon={<ArrowClockwise />} loading={isFetching} onClick={refetch}>
            {formatMessage({ id: 'shanmen.refresh' })}
          </Button>
        }
      />
      <Layouts.Content>
        {isError && !data ? (
          <LoadFailed onRetry={refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <TabChips tabs={tabs} chosen={asked.list} />
            {/* Without the zone every time would be shown wrong for a moment. */}
            {data && <CommentList key={asked.list} asked={asked} timeZone={data.timeZone} />}
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

function useAsked(): ModerationAsked {
  const [params] = useSearchParams();
  const numberIn = (name: string, preset: number, most: number) => {
    const number = Number(params.get(name));
    return Number.isInteger(number) && number > 0 && number <= most ? number : preset;
  };
  return {
    list: LISTS.find((name) => name === params.get('list')) ?? 'waiting',
    page: numberIn('page', 1, 1000),
    pageSize: numberIn('pageSize', PAGE_SIZE, 100),
  };
}
