import { Box, Button, Flex, TextInput } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { type FormEvent, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../../../../admin/parts/data-table';
import { LoadFailed } from '../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../admin/parts/nothing-here';
import { Panel } from '../../../../admin/parts/panel';
import { QuietLink } from '../../../../admin/parts/row-link';
import { TwoLines } from '../../../../admin/parts/two-lines';
import type { FoundMember } from '../../server/admin-routes/points-shapes';
import { usePointsMembersQuery } from './api';
import { addressOf, type Selection } from './selection';

interface MembersPanelProps {
  selection: Selection;
  onChoose: (change: Partial<Selection>) => void;
}

/** Members by phone, nickname or number; those with the most points until somebody is looked for. */
export function MembersPanel({ selection, onChoose }: MembersPanelProps) {
  const { formatMessage } = useIntl();
  const { data, isError, isFetching, refetch } = usePointsMembersQuery(selection.query);
  return (
    <Panel
      title={formatMessage({ id: selection.query ? 'points.members.found' : 'points.members.top' })}
      aside={<MemberSearch value={selection.query} onSearch={(query) => onChoose({ query, member: null })} />}
    >
      {isError && !data ? (
        <LoadFailed onRetry={refetch} />
      ) : data?.length === 0 ? (
        <NothingHere>{formatMessage({ id: 'points.members.none' })}</NothingHere>
      ) : (
        <DataTable
          columns={useColumns(selection)}
          rows={data}
          keyOf={({ documentId }) => documentId}
          isStale={isFetching}
          onRow={({ documentId }) => onChoose({ member: documentId })}
        />
      )}
    </Panel>
  );
}

function useColumns(selection: Selection): DataColumn<FoundMember>[] {
  const { formatMessage, formatNumber } = useIntl();
  const heading = (id: string) => formatMessage({ id: `points.members.${id}` });
  const figure = (id: 'available' | 'frozen' | 'debt'): DataColumn<FoundMember> => ({
    id,
    heading: heading(id),
    isNumber: true,
    cell: (row) => formatNumber(row[id]),
  });
  return [
    {
      id: 'member',
      heading: heading('member'),
      cell: ({ documentId, nickname, phone }) => (
        <TwoLines
          upper={
            <QuietLink to={addressOf({ ...selection, member: documentId })}>
              {nickname || `#${documentId.slice(-6)}`}
            </QuietLink>
          }
          lower={phone ?? `#${documentId.slice(-6)}`}
        />
      ),
    },
    figure('available'),
    figure('frozen'),
    figure('debt'),
  ];
}

function MemberSearch({ value, onSearch }: { value: string; onSearch: (query: string) => void }) {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState(value);
  // The address changed otherwise: the way back.
  useEffect(() => setTyped(value), [value]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <search>
      <form onSubmit={submit}>
        <Flex gap={2} alignItems="stretch">
          <Box width="28rem">
            <TextInput
              name="member-query"
              type="search"
              autoComplete="off"
              maxLength={60}
              aria-label={formatMessage({ id: 'points.members.search' })}
              placeholder={formatMessage({ id: 'points.members.search.hint' })}
              startAction={<Search aria-hidden fill="neutral500" />}
              value={typed}
              onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
                setTyped(currentTarget.value)
              }
            />
          </Box>
          <Button type="submit" size="L" variant="secondary">
            {formatMessage({ id: 'points.members.go' })}
          </Button>
        </Flex>
      </form>
    </search>
  );
}
