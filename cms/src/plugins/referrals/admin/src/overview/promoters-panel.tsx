import { Flex, Searchbar, SearchForm } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { formatYuan } from '../../../../../admin/formats/money';
import { type DataColumn, DataTable } from '../../../../../admin/parts/data-table';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Panel } from '../../../../../admin/parts/panel';
import { RowLink } from '../../../../../admin/parts/row-link';
import { TabChips } from '../../../../../admin/parts/tab-chips';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import type { PromoterRow } from '../../../server/admin-routes/shapes';
import { type PromotersAsked, usePromotersQuery } from '../api';
import { StateLabel } from '../state-label';

const SORTS = ['earned', 'followers', 'refunds', 'debt'] as const;
const PAGE_SIZE = 20;

export const promoterAddress = (documentId: string): string => `?promoter=${documentId}`;

/** Who promotes, the best on top; by another measure those who need a look. */
export function PromotersPanel() {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [search, setSearch] = useState('');
  const asked = askedOf(params, search);
  const { data, isError, isFetching, refetch } = usePromotersQuery(asked);
  const columns = useColumns();
  const tabs = SORTS.map((sort) => ({
    name: sort,
    label: formatMessage({ id: `referrals.promoters.sort.${sort}` }),
    to: `?sort=${sort}`,
  }));
  return (
    <Panel
      title={formatMessage({ id: 'referrals.promoters' })}
      aside={<Search value={search} onValue={setSearch} />}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <TabChips tabs={tabs} chosen={asked.sort} />
        {isError && !data && <LoadFailed onRetry={refetch} />}
        {data?.rows.length === 0 ? (
          <NothingHere>{formatMessage({ id: 'referrals.promoters.nothing' })}</NothingHere>
        ) : (
          <DataTable
            columns={columns}
            rows={data?.rows}
            keyOf={({ documentId }) => documentId}
            isStale={isFetching}
            onRow={({ documentId }) => navigate(promoterAddress(documentId))}
          />
        )}
        {data && data.pageCount > 1 && (
          <Pagination.Root pageCount={data.pageCount} total={data.total} defaultPageSize={PAGE_SIZE}>
            <Pagination.PageSize />
            <Pagination.Links />
          </Pagination.Root>
        )}
      </Flex>
    </Panel>
  );
}

function askedOf(params: URLSearchParams, search: string): PromotersAsked {
  const sort = SORTS.find((name) => name === params.get('sort')) ?? 'earned';
  const page = Math.max(1, Number(params.get('page')) || 1);
  const pageSize = Math.min(100, Math.max(1, Number(params.get('pageSize')) || PAGE_SIZE));
  return { sort, page, pageSize, ...(search.trim() ? { search: search.trim() } : {}) };
}

function Search({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const { formatMessage } = useIntl();
  const label = formatMessage({ id: 'referrals.promoters.search' });
  return (
    <SearchForm onSubmit={(event: { preventDefault(): void }) => event.preventDefault()}>
      <Searchbar
        size="S"
        name="search"
        value={value}
        placeholder={label}
        clearLabel={formatMessage({ id: 'referrals.promoters.search.clear' })}
        onChange={({ currentTarget }: { currentTarget: { value: string } }) => onValue(currentTarget.value)}
        onClear={() => onValue('')}
      >
        {label}
      </Searchbar>
    </SearchForm>
  );
}

function useColumns(): DataColumn<PromoterRow>[] {
  const { formatMessage, formatNumber } = useIntl();
  const column = (
    id: string,
    cell: DataColumn<PromoterRow>['cell'],
    isNumber = true,
  ): DataColumn<PromoterRow> => ({
    id,
    heading: formatMessage({ id: `referrals.promoters.column.${id}` }),
    isNumber,
    cell,
  });
  return [
    column('promoter', (row) => <Name row={row} />, false),
    column('followers', ({ followers }) => formatNumber(followers)),
    column('tickets', ({ tickets }) => formatNumber(tickets)),
    column('refunds', ({ tickets, voided }) =>
      tickets === 0 ? '–' : formatNumber(voided / tickets, { style: 'percent' }),
    ),
    column('earned', ({ earnedFen }) => formatYuan(earnedFen)),
    column('available', ({ balance }) => formatYuan(balance.availableFen)),
    column('paid', ({ balance }) => formatYuan(balance.paidFen)),
    column('debt', ({ balance }) => (balance.debtFen ? formatYuan(-balance.debtFen) : '–')),
  ];
}

function Name({ row }: { row: PromoterRow }) {
  const { formatMessage } = useIntl();
  const { documentId, nickname, phone, disabled, staff } = row;
  return (
    <Flex gap={3}>
      <TwoLines
        upper={<RowLink to={promoterAddress(documentId)}>{nickname ?? `#${documentId.slice(-6)}`}</RowLink>}
        lower={[phone, staff && formatMessage({ id: 'referrals.promoter.is-staff' }, { name: staff })]
          .filter((part) => part)
          .join(' · ')}
      />
      {disabled && <StateLabel of="promoter" state="disabled" />}
    </Flex>
  );
}
