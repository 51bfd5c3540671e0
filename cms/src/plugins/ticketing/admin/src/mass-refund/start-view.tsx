import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Panel } from '../../../../../admin/parts/panel';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useClock } from '../../../../../admin/parts/use-clock';
import { monthOf } from '../calendar/month-days';
import { useMassDayQuery, useMassMonthQuery } from './api';
import { chosenOf, useChoice, useDay } from './choice';
import { MonthChoice } from './choose-day';
import { TermsChoice } from './choose-terms';
import { ProductChoice, SlotChoice } from './choose-what';
import { forcePermissions } from './permissions';
import { PlanPanel } from './plan-panel';
import { RunsPanel } from './runs-panel';

/** Choosing on the left, what would come of it on the right, and the runs so far below. */
export function StartView() {
  const thisMonth = new Date().toISOString().slice(0, 7);
  const first = useMassMonthQuery({ month: thisMonth });
  if (first.isError && !first.data) return <LoadFailed onRetry={first.refetch} />;
  if (!first.data) return <Shimmer $width="100%" $height="560px" />;
  return (
    <>
      <Start today={first.data.today} timeZone={first.data.timeZone} />
      <RunsPanel timeZone={first.data.timeZone} />
    </>
  );
}

function Start({ today, timeZone }: { today: string; timeZone: string }) {
  const { formatMessage } = useIntl();
  const [day, setDay] = useDay(today);
  const [month, setMonth] = useState(monthOf(day));
  return (
    <Columns>
      <Stack>
        <Panel title={formatMessage({ id: 'ticketing.mass.day' })}>
          <MonthChoice month={month} onMonth={setMonth} day={day} onDay={setDay} today={today} />
        </Panel>
        <Day key={`choice ${day}`} day={day} timeZone={timeZone} />
      </Stack>
    </Columns>
  );
}

/** Another day is another choice. */
function Day({ day, timeZone }: { day: string; timeZone: string }) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const { allowedActions } = useRBAC(forcePermissions);
  const { data, isError, refetch } = useMassDayQuery({ day });
  const [choice, choose] = useChoice();
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  if (!data) return <Shimmer $width="100%" $height="240px" />;
  if (data.slots.length === 0)
    return (
      <Panel title={clock.day(day)}>
        <NothingHere>{formatMessage({ id: 'ticketing.mass.no-slots' })}</NothingHere>
      </Panel>
    );
  const chosen = chosenOf(day, data, choice);
  return (
    <>
      <Panel title={formatMessage({ id: 'ticketing.mass.slots' })}>
        <SlotChoice slots={data.slots} timeZone={timeZone} choice={choice} choose={choose} />
      </Panel>
      {data.products.length > 1 && (
        <Panel title={formatMessage({ id: 'ticketing.mass.products' })}>
          <ProductChoice products={data.products} choice={choice} choose={choose} />
        </Panel>
      )}
      <Panel title={formatMessage({ id: 'ticketing.mass.terms' })}>
        <TermsChoice choice={choice} choose={choose} mayForce={allowedActions.canForce === true} />
      </Panel>
      <Beside>
        <PlanPanel key={JSON.stringify(chosen)} chosen={chosen} forced={choice.forced} day={day} />
      </Beside>
    </>
  );
}

const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  align-items: start;
  grid-template-columns: minmax(30rem, 36rem) minmax(0, 1fr);
  @media (max-width: 1100px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
/** Its children lie in the columns themselves. */
const Stack = styled.div`
  display: contents;
  & > * {
    grid-column: 1;
  }
`;
const Beside = styled.div`
  && {
    grid-column: 2;
    grid-row: 1 / span 6;
    position: sticky;
    top: 1.6rem;
  }
  @media (max-width: 1100px) {
    && {
      grid-column: 1;
      grid-row: auto;
      position: static;
    }
  }
`;
