import { Button, Flex, Typography } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import type { AskedCard as AskedRow } from '../../../content/admin-routes/lost-shapes';
import { LoadFailed } from '../../parts/load-failed';
import { NothingHere } from '../../parts/nothing-here';
import { Shimmer } from '../../parts/shimmer';
import { useLostAskedQuery } from './api';
import { AskedCard } from './asked-card';
import { Signs } from './signs';
import { ThingLine } from './thing-line';
import { useAnswer } from './use-answer';

const PAGE_SIZE = 20;

/** Claims and losses, who waits longest on top, each beside the found things that it is about or may be. */
export function AskedList({ list, timeZone }: { list: 'open' | 'done'; timeZone: string }) {
  const { formatMessage, locale } = useIntl();
  const [params] = useSearchParams();
  const page = Number(params.get('page')) || 1;
  const { data, isError, refetch } = useLostAskedQuery({ list, page, pageSize: PAGE_SIZE, locale });
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  if (!data) return <Shimmer $width="100%" $height="320px" />;
  if (data.rows.length === 0)
    return <NothingHere>{formatMessage({ id: `shanmen.lost.nothing.${list}` })}</NothingHere>;
  return (
    <>
      {data.rows.map((row) => (
        <AskedCard key={row.documentId} asked={row} timeZone={timeZone}>
          {row.thing && <ThingLine thing={row.thing} />}
          <Alike row={row} />
        </AskedCard>
      ))}
      {data.pageCount > 1 && (
        <Pagination.Root pageCount={data.pageCount} total={data.total} defaultPageSize={PAGE_SIZE}>
          <Pagination.Links />
        </Pagination.Root>
      )}
    </>
  );
}

function Alike({ row }: { row: AskedRow }) {
  const { formatMessage } = useIntl();
  const { offer, isBusy } = useAnswer();
  if (row.alike.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      <Typography variant="sigma" textColor="neutral600">
        {formatMessage({ id: 'shanmen.lost.alike' })}
      </Typography>
      {row.alike.map((thing) => (
        <Flex key={thing.documentId} gap={3} wrap="wrap">
          <div style={{ flex: '1 1 24rem', minWidth: 0 }}>
            <ThingLine thing={thing}>
              <Signs signs={thing.signs} />
            </ThingLine>
          </div>
          <Button
            size="S"
            variant="secondary"
            disabled={isBusy}
            onClick={() => offer(row.documentId, thing.documentId)}
          >
            {formatMessage({ id: 'shanmen.lost.offer' })}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}
