import { Box, Button, Main } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useChangeActorsQuery, useChangesQuery } from './api';
import { ChangesTable } from './changes-table';
import { Filters, useFilter } from './filters';
import { changesPermissions } from './permissions';
import { useExport } from './use-export';

const PAGE_SIZE = 20;

/** 变更记录: who changed what, newest first. */
export default function ChangesPage() {
  return (
    <Page.Protect permissions={changesPermissions}>
      <ChangesBody />
    </Page.Protect>
  );
}

function ChangesBody() {
  const { formatMessage } = useIntl();
  const [filter, narrow] = useFilter();
  const paging = usePaging();
  const actors = useChangeActorsQuery();
  const timeZone = actors.data?.timeZone ?? 'UTC';
  const { data, isError, isFetching, refetch } = useChangesQuery({ ...filter, ...paging });
  const { save, isBusy } = useExport(filter, timeZone);
  const title = formatMessage({ id: 'ticketing.changes.title' });
  const subjectTitle = data?.rows.find(({ subject }) => subject.id === filter.subjectId)?.subject.title;
  // Without the zone every time would be shown wrong for a moment.
  const rows = actors.data && data?.rows;
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'ticketing.changes.subtitle' })}
        primaryAction={
          <Button
            variant="secondary"
            startIcon={<Download />}
            loading={isBusy}
            disabled={!rows || rows.length === 0}
            onClick={save}
          >
            {formatMessage({ id: 'ticketing.changes.export' })}
          </Button>
        }
      />
      <Layouts.Action
        startActions={
          <Filters
            filter={filter}
            narrow={narrow}
            actors={actors.data?.actors ?? []}
            subjectTitle={subjectTitle}
          />
        }
      />
      <Layouts.Content>
        {isError && !isFetching && <LoadFailed onRetry={refetch} />}
        {!rows && !isError && <Shimmer $width="100%" $height="400px" />}
        {rows?.length === 0 && (
          <NothingHere>{formatMessage({ id: 'ticketing.changes.nothing' })}</NothingHere>
        )}
        {rows && rows.length > 0 && (
          <Box style={{ opacity: isFetching ? 0.6 : 1 }} aria-busy={isFetching}>
            <ChangesTable
              rows={rows}
              timeZone={timeZone}
              onSubject={({ kind, id }) => narrow({ subjectKind: kind, subjectId: id })}
            />
          </Box>
        )}
        {data && data.pageCount > 1 && (
          <Pagination.Root pageCount={data.pageCount} total={data.total} defaultPageSize={PAGE_SIZE}>
            <Pagination.PageSize />
            <Pagination.Links />
          </Pagination.Root>
        )}
      </Layouts.Content>
    </Main>
  );
}

function usePaging(): { page: number; pageSize: number } {
  const [params] = useSearchParams();
  const numberIn = (name: string, preset: number, most: number) => {
    const number = Number(params.get(name));
    return Number.isInteger(number) && number > 0 && number <= most ? number : preset;
  };
  return { page: numberIn('page', 1, 100_000), pageSize: numberIn('pageSize', PAGE_SIZE, 100) };
}
