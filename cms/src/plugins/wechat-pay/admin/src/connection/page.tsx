import { Box, Button, Flex, Main, Typography } from '@strapi/design-system';
import { Lightning, WarningCircle } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import type { Connection } from '../../../server/admin-routes/connection-shapes';
import { connectionPermissions } from '../permissions';
import { useCheckWeChatConnectionMutation, useWeChatConnectionQuery } from './api';
import { Checks } from './checks';
import { Jobs } from './jobs';
import { Merchant } from './merchant';
import { Notifications } from './notifications';

const REFRESH_MS = 30_000;

/** 微信: whether the line to WeChat holds, and what waits on it. */
export default function ConnectionPage() {
  return (
    <Page.Protect permissions={connectionPermissions}>
      <Body />
    </Page.Protect>
  );
}

function Body() {
  const { formatMessage } = useIntl();
  const { data, isError, refetch } = useWeChatConnectionQuery(undefined, { pollingInterval: REFRESH_MS });
  const [test, { data: checks, isLoading, isError: hasFailed }] = useCheckWeChatConnectionMutation();
  // The test may have brought certificates; the page shows them at once.
  const start = () => test().then(refetch);
  return (
    <Main>
      <Page.Title>{formatMessage({ id: 'wechat-pay.connection.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'wechat-pay.connection.title' })}
        subtitle={formatMessage({ id: 'wechat-pay.connection.subtitle' })}
        primaryAction={
          <Button startIcon={<Lightning />} loading={isLoading} onClick={start}>
            {formatMessage({ id: 'wechat-pay.connection.test' })}
          </Button>
        }
      />
      <Layouts.Content>
        {isError && !data ? (
          <LoadFailed onRetry={refetch} />
        ) : (
          <Parts connection={data}>
            <Checks checks={checks} isRunning={isLoading} hasFailed={hasFailed} />
          </Parts>
        )}
      </Layouts.Content>
    </Main>
  );
}

function Parts({ connection, children }: { connection: Connection | undefined; children: React.ReactNode }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {connection?.sandbox && <SandboxBanner origin={connection.payOrigin} />}
      {children}
      {connection ? (
        <>
          <Merchant connection={connection} />
          <Columns>
            <Notifications notifications={connection.notifications} />
            <Jobs jobs={connection.jobs} underWay={connection.underWay} />
          </Columns>
        </>
      ) : (
        <Shimmer $width="100%" $height="320px" />
      )}
    </Flex>
  );
}

function SandboxBanner({ origin }: { origin: string }) {
  const { formatMessage } = useIntl();
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={4} role="status">
      <Flex gap={3} alignItems="flex-start">
        <WarningCircle width="2rem" height="2rem" fill="warning700" aria-hidden />
        <Box>
          <Typography fontWeight="bold" textColor="warning700" tag="p">
            {formatMessage({ id: 'wechat-pay.connection.sandbox' })}
          </Typography>
          <Typography textColor="neutral800" tag="p">
            {formatMessage({ id: 'wechat-pay.connection.sandbox.note' }, { origin })}
          </Typography>
        </Box>
      </Flex>
    </Box>
  );
}

const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(36rem, 1fr));
  align-items: start;
`;
