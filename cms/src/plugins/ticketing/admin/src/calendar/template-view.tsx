import { Button, Flex, Link, LinkButton, Main, Typography } from '@strapi/design-system';
import { ArrowLeft, Pencil } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import type { ProposalRow, RegenerationPreview } from '../../../server/admin-routes/calendar-shapes';
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
  const [chosen, setChosen] = useChosen(data);
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
        secondaryAction={<EditTemplate pool={pool} />}
        primaryAction={mayEdit && data && <Apply pool={pool} preview={data} chosen={chosen} />}
      />
      <Layouts.Content>
        {isError && !data && <LoadFailed onRetry={refetch} />}
        {!data && !isError && <Shimmer $width="100%" $height="400px" />}
        {data && <Preview preview={data} chosen={chosen} onChosen={setChosen} mayChoose={mayEdit} />}
      </Layouts.Content>
    </Main>
  );
}

/** What is chosen: at first all that is harmless; anew only when another preview shows something else. */
function useChosen(preview: RegenerationPreview | undefined) {
  const state = useState<ReadonlySet<string>>(new Set());
  const [, setChosen] = state;
  const fingerprint = preview?.fingerprint;
  useEffect(() => setChosen(harmlessOf(preview?.proposals ?? [])), [fingerprint]);
  return state;
}

function EditTemplate({ pool }: { pool: string }) {
  const { formatMessage } = useIntl();
  return (
    <LinkButton
      tag={NavLink}
      variant="tertiary"
      startIcon={<Pencil />}
      to={`/content-manager/collection-types/plugin::ticketing.pool/${pool}`}
    >
      {formatMessage({ id: 'ticketing.template.edit' })}
    </LinkButton>
  );
}

interface ApplyProps {
  pool: string;
  preview: RegenerationPreview;
  chosen: ReadonlySet<string>;
}

function Apply({ pool, preview, chosen }: ApplyProps) {
  const { formatMessage } = useIntl();
  const { apply, isLoading } = useApply(pool);
  return (
    <Button
      disabled={chosen.size === 0}
      loading={isLoading}
      data-testid="apply-template"
      onClick={() => apply(preview.fingerprint, [...chosen])}
    >
      {formatMessage({ id: 'ticketing.template.apply' }, { count: chosen.size })}
    </Button>
  );
}

interface PreviewProps {
  preview: RegenerationPreview;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  mayChoose: boolean;
}

function Preview({ preview: { proposals, timeZone }, ...choice }: PreviewProps) {
  const { formatMessage } = useIntl();
  if (proposals.length === 0) {
    return <NothingHere>{formatMessage({ id: 'ticketing.template.nothing' })}</NothingHere>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Summary proposals={proposals} />
      <ProposalTable proposals={proposals} timeZone={timeZone} {...choice} />
    </Flex>
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
