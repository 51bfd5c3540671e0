import { Button, Flex, Link, LinkButton, Main, Typography } from '@strapi/design-system';
import { ArrowLeft, Pencil } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import type { ProposalRow } from '../../../server/admin-routes/calendar-shapes';
import { type Pools, useApplyRegenerationMutation, useRegenerationPreviewQuery } from './api';
import { ProposalTable } from './proposal-table';
import { messageOf } from './use-edit';

interface TemplateViewProps {
  pools: Pools;
  pool: string;
  mayEdit: boolean;
  onBack: () => void;
}

/** What would make a pool's days what its template says, and the choice of which of it to do. */
export function TemplateView({ pools, pool, mayEdit, onBack }: TemplateViewProps) {
  const { formatMessage } = useIntl();
  const name = pools.pools.find(({ id }) => id === pool)?.name ?? '';
  const title = formatMessage({ id: 'ticketing.template.title' }, { pool: name });
  const { currentData: data, isError, refetch } = useRegenerationPreviewQuery({ pool });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const fingerprint = data?.fingerprint;
  // Only another preview resets what somebody has chosen; `data` itself is new at every look.
  useEffect(() => setChosen(harmlessOf(data?.proposals ?? [])), [fingerprint]);
  const { apply, isLoading } = useApply(pool);
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'ticketing.template.subtitle' })}
        navigationAction={
          <Link startIcon={<ArrowLeft />} onClick={onBack} tag="button">
            {formatMessage({ id: 'ticketing.template.back' })}
          </Link>
        }
        secondaryAction={
          <LinkButton
            tag={NavLink}
            variant="tertiary"
            startIcon={<Pencil />}
            to={`/content-manager/collection-types/plugin::ticketing.pool/${pool}`}
          >
            {formatMessage({ id: 'ticketing.template.edit' })}
          </LinkButton>
        }
        primaryAction={
          mayEdit && (
            <Button
              disabled={chosen.size === 0 || !fingerprint}
              loading={isLoading}
              data-testid="apply-template"
              onClick={() => fingerprint && apply(fingerprint, [...chosen])}
            >
              {formatMessage({ id: 'ticketing.template.apply' }, { count: chosen.size })}
            </Button>
          )
        }
      />
      <Layouts.Content>
        {isError && !data && <LoadFailed onRetry={refetch} />}
        {!data && !isError && <Shimmer $width="100%" $height="400px" />}
        {data?.proposals.length === 0 && (
          <NothingHere>{formatMessage({ id: 'ticketing.template.nothing' })}</NothingHere>
        )}
        {data && data.proposals.length > 0 && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Summary proposals={data.proposals} />
            <ProposalTable
              proposals={data.proposals}
              timeZone={data.timeZone}
              chosen={chosen}
              onChosen={setChosen}
              mayChoose={mayEdit}
            />
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  );
}

const harmlessOf = (proposals: readonly ProposalRow[]): ReadonlySet<string> =>
  new Set(proposals.filter(({ harmless }) => harmless).map(({ id }) => id));

function useApply(pool: string) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useApplyRegenerationMutation();
  const apply = async (fingerprint: string, chosen: string[]) => {
    const answer = await send({ pool, fingerprint, chosen, locale });
    toggleNotification(
      'error' in answer
        ? { type: 'warning', message: messageOf(answer.error) }
        : {
            type: 'success',
            message: formatMessage({ id: 'ticketing.template.applied' }, { ...answer.data }),
          },
    );
  };
  return { apply, isLoading };
}

function Summary({ proposals }: { proposals: readonly ProposalRow[] }) {
  const { formatMessage } = useIntl();
  const count = (is: (one: ProposalRow) => boolean) => proposals.filter(is).length;
  return (
    <Typography textColor="neutral700">
      {formatMessage(
        { id: 'ticketing.template.summary' },
        {
          added: count(({ kind }) => kind === 'add'),
          changed: count(({ kind }) => kind === 'change'),
          removed: count(({ kind }) => kind === 'remove'),
          kept: count(({ kind }) => kind === 'keep'),
        },
      )}
    </Typography>
  );
}
