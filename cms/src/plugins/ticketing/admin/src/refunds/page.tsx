import { Box, Button, Flex, LinkButton, Main } from '@strapi/design-system';
import { Download, Lightning } from '@strapi/icons';
import { Layouts, Page, Pagination, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useSearchParams } from 'react-router-dom';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import type { RefundListRow } from '../../../server/admin-routes/refund-shapes';
import { massAddress, massPermissions } from '../mass-refund/permissions';
import { MassRefundView } from '../mass-refund/view';
import { type RefundsAsked, useRefundFiguresQuery, useRefundsQuery } from './api';
import { ChosenBar } from './chosen-bar';
import { DecisionDialog } from './decision-dialog';
import { Figures } from './figures';
import { decidePermissions, refundsPermissions } from './permissions';
import { RefundTabs } from './refund-tabs';
import { RefundsTable } from './refunds-table';
import { useSelection } from './selection';
import { useChoice } from './use-choice';
import { useExport } from './use-export';

/** News from WeChat shows itself without a click. */
const REFRESH_MS = 60_000;

const NO_ROWS: readonly RefundListRow[] = [];

/** 退款: what visitors ask back, to be reviewed; and what became of it. */
export default function RefundsPage() {
  const [params] = useSearchParams();
  if (params.get('view') === 'mass') return <MassRefundView />;
  return (
    <Page.Protect permissions={refundsPermissions}>
      <RefundsBody />
    </Page.Protect>
  );
}

function RefundsBody() {
  const { formatMessage } = useIntl();
  const selection = useSelection();
  const figures = useRefundFiguresQuery(undefined, { pollingInterval: REFRESH_MS });
  const title = formatMessage({ id: 'ticketing.refunds.title' });
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'ticketing.refunds.subtitle' })}
        primaryAction={
          <Flex gap={2}>
            <Export selection={selection} timeZone={figures.data?.timeZone} />
            <MassRefundLink />
          </Flex>
        }
      />
      <Layouts.Content>
        {figures.isError && !figures.data ? (
          <LoadFailed onRetry={figures.refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Figures figures={figures.data} />
            <RefundTabs chosen={selection.tab} figures={figures.data} />
            {/* Another page is another list: nothing chosen on one is decided on the next. */}
            <List
              key={`${selection.tab} ${selection.page}`}
              selection={selection}
              timeZone={figures.data?.timeZone}
            />
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

function MassRefundLink() {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(massPermissions);
  if (!allowedActions.canMass) return null;
  return (
    <LinkButton tag={NavLink} to={massAddress()} startIcon={<Lightning />} variant="secondary">
      {formatMessage({ id: 'ticketing.mass.open' })}
    </LinkButton>
  );
}

interface ListProps {
  selection: RefundsAsked;
  /** Without it every time would be shown wrong for a moment. */
  timeZone: string | undefined;
}

function Export({ selection, timeZone }: ListProps) {
  const { formatMessage } = useIntl();
  const { data } = useRefundsQuery(selection);
  const { save, isBusy } = useExport(selection.tab, timeZone ?? 'UTC');
  return (
    <Button
      variant="secondary"
      startIcon={<Download />}
      loading={isBusy}
      disabled={!timeZone || !data || data.rows.length === 0}
      onClick={save}
    >
      {formatMessage({ id: 'ticketing.refunds.export' })}
    </Button>
  );
}

function List({ selection, timeZone }: ListProps) {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(decidePermissions);
  const { data, isError, isFetching, refetch } = useRefundsQuery(selection, { pollingInterval: REFRESH_MS });
  const figures = useRefundFiguresQuery();
  const { choice, chosenRows, decision } = useChoice(data?.rows ?? NO_ROWS, () => {
    refetch();
    figures.refetch();
  });
  const mayDecide = selection.tab === 'review' && allowedActions.canDecide === true;
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  if (!data || !timeZone) return <Shimmer $width="100%" $height="320px" />;
  if (data.rows.length === 0) {
    return <NothingHere>{formatMessage({ id: `ticketing.refunds.nothing.${selection.tab}` })}</NothingHere>;
  }
  return (
    <>
      {mayDecide && <ChosenBar rows={chosenRows} onDecide={decision.ask} />}
      <Box style={{ opacity: isFetching ? 0.6 : 1 }} aria-busy={isFetching}>
        <RefundsTable
          rows={data.rows}
          timeZone={timeZone}
          choice={mayDecide ? choice : null}
          onChanged={refetch}
        />
      </Box>
      {data.pageCount > 1 && (
        <Pagination.Root pageCount={data.pageCount} total={data.total} defaultPageSize={selection.pageSize}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      )}
      {decision.pending && (
        <DecisionDialog
          pending={decision.pending}
          done={decision.done}
          onConfirm={decision.confirm}
          onCancel={decision.giveUp}
        />
      )}
    </>
  );
}
