import { Flex, Main } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { Choice } from '../../../../../admin/parts/choice';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { TabChips } from '../../../../../admin/parts/tab-chips';
import type { GateFigures } from '../../../server/admin-routes/gate-shapes';
import { useGateFiguresQuery } from './api';
import { ConflictsTab } from './conflicts-tab';
import { DevicesTab } from './devices-tab';
import { LiveTab } from './live-tab';
import { gatePermissions, scanPermissions } from './permissions';
import { ScanTab } from './scan-tab';

const TABS = ['live', 'scan', 'devices', 'conflicts'] as const;
const REFRESH_MS = 5_000;

/** 检票: who comes in right now, scanning at a desk, the devices, and what went wrong without network. */
export default function GatePage() {
  return (
    <Page.Protect permissions={gatePermissions}>
      <GateBody />
    </Page.Protect>
  );
}

function GateBody() {
  const { formatMessage, locale } = useIntl();
  const { allowedActions } = useRBAC(scanPermissions);
  const { tab, gate, addressOf, chooseGate } = useSelection();
  const { data, isError, refetch } = useGateFiguresQuery(
    { locale, ...(gate ? { gate } : {}) },
    { pollingInterval: REFRESH_MS },
  );
  const title = formatMessage({ id: 'ticketing.gate-page.title' });
  const tabs = TABS.filter((name) => name !== 'scan' || allowedActions.canScan === true).map((name) => ({
    name,
    label: formatMessage({ id: `ticketing.gate-page.tab.${name}` }),
    to: addressOf(name),
    count: name === 'conflicts' ? data?.openConflicts : undefined,
    isUrgent: true,
  }));
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: 'ticketing.gate-page.subtitle' })} />
      <Layouts.Content>
        {isError && !data ? (
          <LoadFailed onRetry={refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex justifyContent="space-between" gap={4} wrap="wrap">
              <TabChips tabs={tabs} chosen={tab} />
              {data && <GateChoice gates={data.gates} chosen={gate} onChoice={chooseGate} />}
            </Flex>
            {data ? <Tab name={tab} figures={data} gate={gate} /> : <Shimmer $width="100%" $height="400px" />}
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

interface TabProps {
  name: (typeof TABS)[number];
  figures: GateFigures;
  gate: string | undefined;
}

function Tab({ name, figures, gate }: TabProps) {
  if (name === 'scan')
    return (
      <ScanTab gates={figures.gates} gate={gate ?? figures.gates[0]?.slug} timeZone={figures.timeZone} />
    );
  if (name === 'devices') return <DevicesTab gates={figures.gates} timeZone={figures.timeZone} />;
  if (name === 'conflicts') return <ConflictsTab timeZone={figures.timeZone} />;
  return <LiveTab figures={figures} gate={gate} />;
}

/** What is shown, as the address says it: a screen at a gate keeps its own. */
function useSelection() {
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'live';
  const gate = params.get('gate') ?? undefined;
  const addressOf = (name: string, at = gate) =>
    `?${new URLSearchParams({ tab: name, ...(at ? { gate: at } : {}) })}`;
  const chooseGate = (slug: string | undefined) => setParams(addressOf(tab, slug ?? ''));
  return { tab, gate, addressOf, chooseGate };
}

interface GateChoiceProps {
  gates: GateFigures['gates'];
  chosen: string | undefined;
  onChoice: (slug: string | undefined) => void;
}

function GateChoice({ gates, chosen, onChoice }: GateChoiceProps) {
  const { formatMessage } = useIntl();
  return (
    <Choice
      label={formatMessage({ id: 'ticketing.column.gate' })}
      placeholder={formatMessage({ id: 'ticketing.gate-page.every-gate' })}
      options={gates.map(({ slug, title }) => ({ key: slug, name: title }))}
      value={chosen}
      onValue={(slug) => onChoice(slug ?? undefined)}
    />
  );
}
