import { Box, Flex, Link, Main, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { formatYuan } from '../../../../../admin/formats/money';
import { FactList } from '../../../../../admin/parts/fact-list';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Panel } from '../../../../../admin/parts/panel';
import { RowLink } from '../../../../../admin/parts/row-link';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { WithdrawalCase } from '../../../server/admin-routes/shapes';
import { useReceiptQuery, useWithdrawalFiguresQuery, useWithdrawalQuery } from '../api';
import { promoterAddress } from '../overview/promoters-panel';
import { PROMOTION_PATH, WITHDRAWALS_PATH } from '../permissions';
import { StateLabel } from '../state-label';
import { CaseActions } from './case-actions';
import { SourcesTable } from './sources-table';
import { Warnings } from './warnings';

const REFRESH_MS = 15_000;

/** One request with all that a reviewer weighs, and what can be done about it. */
export function CaseView({ number }: { number: string }) {
  const { formatMessage } = useIntl();
  const { data, isError, refetch } = useWithdrawalQuery(number, { pollingInterval: REFRESH_MS });
  const figures = useWithdrawalFiguresQuery();
  const title = data ? formatYuan(data.amountFen) : '\u00a0';
  return (
    <Main>
      <Page.Title>{formatMessage({ id: 'referrals.withdrawals.title' })}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={number}
        navigationAction={
          <Link tag={NavLink} to={`/${WITHDRAWALS_PATH}`} startIcon={<ArrowLeft />}>
            {formatMessage({ id: 'referrals.withdrawals.back' })}
          </Link>
        }
        primaryAction={data && <CaseActions withdrawal={data} />}
      />
      <Layouts.Content>
        {isError && !data && <LoadFailed onRetry={refetch} />}
        {data && figures.data ? (
          <Parts withdrawal={data} timeZone={figures.data.timeZone} />
        ) : (
          !isError && <Shimmer $width="100%" $height="420px" />
        )}
      </Layouts.Content>
    </Main>
  );
}

function Parts({ withdrawal, timeZone }: { withdrawal: WithdrawalCase; timeZone: string }) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `referrals.case.${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Panel title={say('who')} aside={<StateLabel of="withdrawal" state={withdrawal.status} />}>
        <FactList facts={useFacts(withdrawal)} />
        {withdrawal.warnings.length > 0 && (
          <Box paddingTop={4}>
            <Warnings warnings={withdrawal.warnings} />
          </Box>
        )}
      </Panel>
      <Panel title={say('sources')}>
        <SourcesTable rows={withdrawal.sources} timeZone={timeZone} />
      </Panel>
      <Panel title={say('steps')}>
        <Steps steps={withdrawal.steps} timeZone={timeZone} />
      </Panel>
      {withdrawal.hasReceipt && (
        <Panel title={say('receipt')}>
          <Receipt number={withdrawal.number} />
        </Panel>
      )}
    </Flex>
  );
}

function useFacts({
  promoter,
  balance,
  realName,
  refundPercent,
  needsSecond,
  firstReviewer,
}: WithdrawalCase) {
  const { formatMessage } = useIntl();
  const fact = (id: string, value: string | null) =>
    value === null ? [] : [{ name: formatMessage({ id: `referrals.case.${id}` }), value }];
  const name = promoter.nickname ?? `#${promoter.documentId.slice(-6)}`;
  const link = <RowLink to={`/${PROMOTION_PATH}${promoterAddress(promoter.documentId)}`}>{name}</RowLink>;
  return [
    { name: formatMessage({ id: 'referrals.case.promoter' }), value: link },
    ...fact('phone', promoter.phone),
    ...fact('real-name', realName),
    ...fact('refunds', `${refundPercent}%`),
    ...fact('left', formatYuan(balance.availableFen)),
    ...fact('paid-before', formatYuan(balance.paidFen)),
    ...fact('debt', balance.debtFen > 0 ? formatYuan(balance.debtFen) : null),
    ...fact('reviewers', needsSecond ? formatMessage({ id: 'referrals.case.two' }) : null),
    ...fact('first-reviewer', firstReviewer),
  ];
}

function Steps({ steps, timeZone }: { steps: WithdrawalCase['steps']; timeZone: string }) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} tag="ol">
      {steps.map(({ status, by, note, at }) => (
        <Flex key={`${status} ${at}`} gap={4} tag="li" wrap="wrap">
          <Typography textColor="neutral600" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {clock.instant(at)}
          </Typography>
          <Typography fontWeight="semiBold">
            {formatMessage({ id: `referrals.withdrawal.${status}` })}
          </Typography>
          <Typography textColor="neutral600">{[by, note].filter((part) => part).join(' · ')}</Typography>
        </Flex>
      ))}
    </Flex>
  );
}

function Receipt({ number }: { number: string }) {
  const { formatMessage } = useIntl();
  const { data } = useReceiptQuery(number);
  if (!data) return <Shimmer $width="320px" $height="240px" />;
  return (
    <img
      src={`data:${data.contentType};base64,${data.base64}`}
      alt={formatMessage({ id: 'referrals.case.receipt' })}
      style={{ maxWidth: '100%', maxHeight: '60vh' }}
    />
  );
}
