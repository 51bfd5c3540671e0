import { Flex, LinkButton, Main } from '@strapi/design-system';
import { ArrowLeft, Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router-dom';
import type { DeskFigures } from '../../../content/admin-routes/lost-shapes';
import { LoadFailed } from '../../parts/load-failed';
import { TabChips } from '../../parts/tab-chips';
import { useLostFiguresQuery } from './api';
import { AskedList } from './asked-list';
import { lostPermissions } from './permissions';
import { RegisterForm } from './register-form';
import { ThingView } from './thing-view';
import { ThingsList } from './things-list';

const LISTS = ['things', 'open', 'done'] as const;
const TABS = [...LISTS, 'register'] as const;
type Tab = (typeof TABS)[number];
const REFRESH_MS = 60_000;

/** 失物招领: what was found, who asks for what, and the hand-over. */
export default function LostPage() {
  return (
    <Page.Protect permissions={lostPermissions}>
      <LostBody />
    </Page.Protect>
  );
}

function LostBody() {
  const { formatMessage } = useIntl();
  const [params] = useSearchParams();
  const thing = params.get('thing');
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'things';
  const { data, isError, refetch } = useLostFiguresQuery(undefined, { pollingInterval: REFRESH_MS });
  const say = (id: string) => formatMessage({ id: `shanmen.lost.${id}` });
  const tabs = LISTS.map((name) => ({
    name,
    label: say(`tab.${name}`),
    to: `?tab=${name}`,
    count: name === 'open' ? data?.waiting : undefined,
    isUrgent: true,
  }));
  return (
    <Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        navigationAction={
          thing ? (
            <Flex justifyContent="flex-start">
              <LinkButton tag={Link} to="?tab=things" variant="ghost" startIcon={<ArrowLeft />}>
                {say('tab.things')}
              </LinkButton>
            </Flex>
          ) : undefined
        }
        primaryAction={
          tab === 'register' ? undefined : (
            <LinkButton tag={Link} to="?tab=register" startIcon={<Plus />}>
              {say('register')}
            </LinkButton>
          )
        }
      />
      <Layouts.Content>
        {isError && !data ? (
          <LoadFailed onRetry={refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
            {!thing && <TabChips tabs={tabs} chosen={tab} />}
            {/* Without the venue's day and zone every time would be shown wrong for a moment. */}
            {data &&
              (thing ? (
                <ThingView key={thing} id={thing} timeZone={data.timeZone} />
              ) : (
                <Chosen tab={tab} figures={data} />
              ))}
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

function Chosen({ tab, figures }: { tab: Tab; figures: DeskFigures }) {
  if (tab === 'register') return <RegisterForm figures={figures} />;
  if (tab === 'things') return <ThingsList />;
  return <AskedList key={tab} list={tab} timeZone={figures.timeZone} />;
}
