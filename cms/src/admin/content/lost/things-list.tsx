import { Flex, TextInput, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { Pagination } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { LOST_KINDS } from '../../../content/rules/lost-kinds';
import { Choice } from '../../parts/choice';
import { LoadFailed } from '../../parts/load-failed';
import { NothingHere } from '../../parts/nothing-here';
import { Shimmer } from '../../parts/shimmer';
import { THING_LISTS, type ThingsAsked, useLostThingsQuery } from './api';
import { ThingLine } from './thing-line';

const PAGE_SIZE = 20;

/** Found things by state, kind and words; how many ask for each, and how many losses look like it. */
export function ThingsList() {
  const { formatMessage, locale } = useIntl();
  const { asked, choose } = useFilter(locale);
  const { data, isError, refetch } = useLostThingsQuery(asked);
  const say = (id: string, values = {}) => formatMessage({ id: `shanmen.lost.${id}` }, values);
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <FindField key={asked.q ?? ''} value={asked.q ?? ''} onFind={(q) => choose('q', q)} />
        <Choice
          label={say('state')}
          options={THING_LISTS.map((key) => ({ key, name: say(`list.${key}`) }))}
          value={asked.list}
          onValue={(key) => choose('list', key)}
        />
        <Choice
          label={say('kind')}
          options={LOST_KINDS.map((key) => ({ key, name: formatMessage({ id: key }) }))}
          value={asked.kind}
          onValue={(key) => choose('kind', key)}
        />
      </Flex>
      {!data && <Shimmer $width="100%" $height="320px" />}
      {data?.rows.length === 0 && (
        <NothingHere>{say(asked.q || asked.kind ? 'nothing.found' : `nothing.${asked.list}`)}</NothingHere>
      )}
      {data?.rows.map((thing) => (
        <ThingLine key={thing.documentId} thing={thing}>
          {(thing.asked > 0 || thing.alike > 0) && (
            <Typography variant="pi" textColor="danger700" tag="div">
              {[
                thing.asked > 0 && say('asked.count', { count: thing.asked }),
                thing.alike > 0 && say('alike.count', { count: thing.alike }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          )}
        </ThingLine>
      ))}
      {data && data.pageCount > 1 && (
        <Pagination.Root pageCount={data.pageCount} total={data.total} defaultPageSize={PAGE_SIZE}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      )}
    </>
  );
}

/** What is asked for, as the address says it. */
function useFilter(locale: string) {
  const [params, setParams] = useSearchParams();
  const asked: ThingsAsked = {
    locale,
    list: THING_LISTS.find((name) => name === params.get('list')) ?? 'here',
    page: Number(params.get('page')) || 1,
    pageSize: Number(params.get('pageSize')) || PAGE_SIZE,
    ...(params.get('kind') && { kind: params.get('kind') as string }),
    ...(params.get('q') && { q: params.get('q') as string }),
  };
  const choose = (name: string, chosen: string | null) => {
    const next = new URLSearchParams(params);
    if (chosen) next.set(name, chosen);
    else next.delete(name);
    next.delete('page');
    setParams(next);
  };
  return { asked, choose };
}

function FindField({ value, onFind }: { value: string; onFind: (q: string | null) => void }) {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState(value);
  const label = formatMessage({ id: 'shanmen.lost.find' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFind(typed.trim() || null);
  };
  return (
    <form onSubmit={submit} style={{ flex: 1, minWidth: '20rem' }}>
      <TextInput
        name="q"
        size="S"
        type="search"
        aria-label={label}
        placeholder={label}
        startAction={<Search aria-hidden fill="neutral500" />}
        value={typed}
        onChange={({ currentTarget }: { currentTarget: { value: string } }) => setTyped(currentTarget.value)}
      />
    </form>
  );
}
