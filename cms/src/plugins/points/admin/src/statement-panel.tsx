import { Button, Flex, Typography } from '@strapi/design-system';
import { Download, Pencil } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../../../../admin/parts/data-table';
import { LoadFailed } from '../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../admin/parts/nothing-here';
import { Panel } from '../../../../admin/parts/panel';
import { TwoLines } from '../../../../admin/parts/two-lines';
import { useClock } from '../../../../admin/parts/use-clock';
import type { MemberEntry } from '../../server/admin-routes/points-shapes';
import { AdjustDialog } from './adjust-dialog';
import { type MemberStatement, usePointsMemberQuery } from './api';
import { adjustPermissions } from './permissions';
import { lastDayOf, useEntryWords } from './use-entry-words';
import { useExport } from './use-export';

const PAGE_SIZE = 20;

interface StatementPanelProps {
  member: string;
  timeZone: string;
  onClose: () => void;
}

/** One member's points and where they came from and went. */
export function StatementPanel({ member, timeZone, onClose }: StatementPanelProps) {
  const { formatMessage } = useIntl();
  const [page, setPage] = useState(1);
  const { data, isError, isFetching, refetch } = usePointsMemberQuery({ member, page, pageSize: PAGE_SIZE });
  const name = data ? data.member.nickname || `#${member.slice(-6)}` : '\u00a0';
  return (
    <Panel
      title={formatMessage({ id: 'points.statement.of' }, { name })}
      aside={<Deeds member={member} data={data} timeZone={timeZone} onClose={onClose} />}
    >
      {isError && !data ? (
        <LoadFailed onRetry={refetch} />
      ) : data?.entries.length === 0 ? (
        <NothingHere>{formatMessage({ id: 'points.statement.none' })}</NothingHere>
      ) : (
        <DataTable
          columns={useColumns(timeZone)}
          rows={data?.entries}
          keyOf={({ id }) => id}
          isStale={isFetching}
        />
      )}
      {data && data.pageCount > 1 && (
        <Flex justifyContent="flex-end" gap={2} paddingTop={4}>
          <Button variant="tertiary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {formatMessage({ id: 'points.statement.newer' })}
          </Button>
          <Button variant="tertiary" disabled={page >= data.pageCount} onClick={() => setPage(page + 1)}>
            {formatMessage({ id: 'points.statement.older' })}
          </Button>
        </Flex>
      )}
    </Panel>
  );
}

interface DeedsProps {
  member: string;
  data: MemberStatement | undefined;
  timeZone: string;
  onClose: () => void;
}

function Deeds({ member, data, timeZone, onClose }: DeedsProps) {
  const { formatMessage, formatNumber } = useIntl();
  const { allowedActions } = useRBAC({ adjust: adjustPermissions });
  const [isAdjusting, setIsAdjusting] = useState(false);
  const { save, isBusy } = useExport(member, timeZone);
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      {data && (
        <Typography textColor="neutral700" data-testid="member-points">
          {formatMessage(
            { id: 'points.statement.figures' },
            {
              available: formatNumber(data.member.available),
              frozen: formatNumber(data.member.frozen),
              debt: formatNumber(data.member.debt),
            },
          )}
        </Typography>
      )}
      <Button variant="tertiary" startIcon={<Download />} loading={isBusy} onClick={save}>
        {formatMessage({ id: 'points.statement.export' })}
      </Button>
      {allowedActions.canAdjust && (
        <Button variant="secondary" startIcon={<Pencil />} onClick={() => setIsAdjusting(true)}>
          {formatMessage({ id: 'points.adjust' })}
        </Button>
      )}
      <Button variant="ghost" onClick={onClose}>
        {formatMessage({ id: 'points.statement.close' })}
      </Button>
      {isAdjusting && data && <AdjustDialog member={data.member} onDone={() => setIsAdjusting(false)} />}
    </Flex>
  );
}

function useColumns(timeZone: string): DataColumn<MemberEntry>[] {
  const { formatMessage, formatNumber } = useIntl();
  const clock = useClock(timeZone);
  const words = useEntryWords();
  const heading = (id: string) => formatMessage({ id: `points.statement.${id}` });
  return [
    { id: 'at', heading: heading('at'), cell: ({ at }) => clock.instant(at) },
    {
      id: 'what',
      heading: heading('what'),
      cell: (entry) => <TwoLines upper={words.reason(entry)} lower={words.detail(entry)} />,
    },
    { id: 'state', heading: heading('state'), cell: words.state },
    {
      id: 'until',
      heading: heading('until'),
      cell: ({ expiresAt }) => (expiresAt ? lastDayOf(expiresAt, timeZone) : '–'),
    },
    {
      id: 'delta',
      heading: heading('delta'),
      isNumber: true,
      cell: ({ delta }) => `${delta > 0 ? '+' : ''}${formatNumber(delta)}`,
    },
  ];
}
