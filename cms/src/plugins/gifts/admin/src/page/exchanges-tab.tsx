import { Box, Flex, TextInput } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { Pagination } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { Choice } from '../../../../../admin/parts/choice';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import type { GiftsOverview } from '../../../server/admin-routes/shapes';
import { EXCHANGE_STATES } from '../../../server/rules/exchange-state';
import { type ExchangesAsked, useGiftExchangesQuery } from '../api';
import { ExchangesTable } from './exchanges-table';

const PAGE_SIZE = 20;

/** What is asked for, as the address says it, so that a list can be sent to somebody. */
function useFilter(locale: string) {
  const [params, setParams] = useSearchParams();
  const value = (name: string) => params.get(name) || undefined;
  const asked: ExchangesAsked = {
    locale,
    page: Number(params.get('page')) || 1,
    pageSize: Number(params.get('pageSize')) || PAGE_SIZE,
    ...(value('status') && { status: value('status') as string }),
    ...(value('gift') && { gift: value('gift') as string }),
    ...(value('query') && { query: value('query') as string }),
    ...(value('due') && { dueSoon: true }),
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

/** Every exchange, to be found by state, gift, code, phone or nickname. */
export function ExchangesTab({ overview }: { overview: GiftsOverview }) {
  const { formatMessage, locale } = useIntl();
  const { asked, choose } = useFilter(locale);
  const { data, isError, isFetching, refetch } = useGiftExchangesQuery(asked);
  const say = (id: string) => formatMessage({ id: `gifts.exchanges.${id}` });
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <FindField value={asked.query ?? ''} onFind={(query) => choose('query', query)} />
        <Choice
          label={say('state')}
          options={EXCHANGE_STATES.map((key) => ({ key, name: formatMessage({ id: `gifts.state.${key}` }) }))}
          value={asked.status}
          onValue={(key) => choose('status', key)}
        />
        <Choice
          label={say('gift')}
          options={overview.gifts.map(({ documentId, name }) => ({ key: documentId, name }))}
          value={asked.gift}
          onValue={(key) => choose('gift', key)}
        />
        <Choice
          label={say('due')}
          options={[{ key: '1', name: say('due.soon') }]}
          value={asked.dueSoon ? '1' : undefined}
          onValue={(key) => choose('due', key)}
        />
      </Flex>
      {data?.rows.length === 0 ? (
        <NothingHere>{say('nothing')}</NothingHere>
      ) : (
        <ExchangesTable rows={data?.rows} timeZone={overview.timeZone} isStale={isFetching} />
      )}
      {data && data.pageCount > 1 && (
        <Pagination.Root pageCount={data.pageCount} total={data.total} defaultPageSize={PAGE_SIZE}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      )}
    </>
  );
}

function FindField({ value, onFind }: { value: string; onFind: (query: string | null) => void }) {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFind(typed.trim() || null);
  };
  return (
    <Box flex="1" minWidth="24rem" tag="search">
      <form onSubmit={submit}>
        <TextInput
          name="query"
          size="S"
          type="search"
          aria-label={formatMessage({ id: 'gifts.exchanges.find' })}
          placeholder={formatMessage({ id: 'gifts.exchanges.find' })}
          startAction={<Search aria-hidden fill="neutral500" />}
          value={typed}
          onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
            setTyped(currentTarget.value)
          }
        />
      </form>
    </Box>
  );
}
