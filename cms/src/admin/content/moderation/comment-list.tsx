import { Flex } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { LoadFailed } from '../../parts/load-failed';
import { NothingHere } from '../../parts/nothing-here';
import { ReasonDialog } from '../../parts/reason-dialog';
import { Shimmer } from '../../parts/shimmer';
import { type ModerationAsked, useModeratedQuery } from './api';
import { CommentCard } from './comment-card';
import { DecisionBar } from './decision-bar';
import { useDecision } from './use-decision';
import { useKeys } from './use-keys';

const REFRESH_MS = 30_000;
const LONGEST_REASON = 200;

/** One list; its comments are chosen by hand or by the keyboard, and judged together. */
export function CommentList({ asked, timeZone }: { asked: ModerationAsked; timeZone: string }) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `shanmen.moderation.${id}` });
  const { data, isError, refetch } = useModeratedQuery(asked, { pollingInterval: REFRESH_MS });
  const rows = data?.rows ?? [];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [hiding, setHiding] = useState<readonly string[] | null>(null);
  const { decide, isBusy } = useDecision(() => setHiding(null));
  const ids = rows.map(({ documentId }) => documentId);
  const here = chosen.filter((id) => ids.includes(id));
  const toggle = (id: string) =>
    setChosen((known) => (known.includes(id) ? known.filter((one) => one !== id) : [...known, id]));
  const show = (some: readonly string[]) => decide({ verdict: 'show', ids: [...some] });
  const current = useKeys(ids, hiding === null && !isBusy, {
    x: toggle,
    a: (id) => show(here.length > 0 ? here : [id]),
    r: (id) => setHiding(here.length > 0 ? here : [id]),
  });
  // What was decided is not chosen any more, wherever it went.
  useEffect(() => {
    if (!data) return;
    setChosen((known) => known.filter((id) => data.rows.some(({ documentId }) => documentId === id)));
  }, [data]);

  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  if (!data) return <Shimmer $width="100%" $height="320px" />;
  if (rows.length === 0) return <NothingHere>{say(`nothing.${asked.list}`)}</NothingHere>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <DecisionBar
        ids={ids}
        chosen={here}
        isBusy={isBusy}
        onChoose={setChosen}
        onShow={() => show(here)}
        onHide={() => setHiding(here)}
      />
      {rows.map((row) => (
        <CommentCard
          key={row.documentId}
          row={row}
          timeZone={timeZone}
          isChosen={here.includes(row.documentId)}
          isCurrent={row.documentId === current}
          isBusy={isBusy}
          onChoose={() => toggle(row.documentId)}
          onShow={() => show([row.documentId])}
          onHide={() => setHiding([row.documentId])}
        />
      ))}
      {data.pageCount > 1 && (
        <Pagination.Root pageCount={data.pageCount} total={data.total} defaultPageSize={asked.pageSize}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      )}
      {hiding && (
        <ReasonDialog
          title={say('hide.title')}
          what={formatMessage({ id: 'shanmen.moderation.hide.what' }, { count: hiding.length })}
          confirm={say('hide')}
          reason={{ label: say('hide.reason'), example: say('hide.example'), longest: LONGEST_REASON }}
          isDanger
          isBusy={isBusy}
          onConfirm={(note) => decide({ verdict: 'hide', ids: [...hiding], note })}
          onCancel={() => setHiding(null)}
        />
      )}
    </Flex>
  );
}
