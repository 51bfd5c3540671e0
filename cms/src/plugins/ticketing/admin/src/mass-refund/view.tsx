import { Flex, Link, Main } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { NavLink, useSearchParams } from 'react-router-dom';
import { REFUNDS_PATH } from '../refunds/permissions';
import { massAddress, massPermissions } from './permissions';
import { RunView } from './run-view';
import { StartView } from './start-view';

/** 批量退款: a day or some of its sessions are refunded at once; which run is looked at, the address says. */
export function MassRefundView() {
  const [params] = useSearchParams();
  const run = params.get('run');
  return (
    <Page.Protect permissions={massPermissions}>
      <Frame back={run ? massAddress() : `/${REFUNDS_PATH}`} backTo={run ? 'title' : 'refunds'}>
        {run ? <RunView key={run} number={run} /> : <StartView />}
      </Frame>
    </Page.Protect>
  );
}

function Frame({
  back,
  backTo,
  children,
}: {
  back: string;
  backTo: 'title' | 'refunds';
  children: ReactNode;
}) {
  const { formatMessage } = useIntl();
  const title = formatMessage({ id: 'ticketing.mass.title' });
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'ticketing.mass.subtitle' })}
        navigationAction={
          <Link tag={NavLink} to={back} startIcon={<ArrowLeft />}>
            {formatMessage({ id: backTo === 'title' ? 'ticketing.mass.title' : 'ticketing.refunds.title' })}
          </Link>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {children}
        </Flex>
      </Layouts.Content>
    </Main>
  );
}
