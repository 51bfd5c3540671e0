import { Badge, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { DataTable } from '../../../../../admin/parts/data-table';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { QuietLink } from '../../../../../admin/parts/row-link';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import type { GiftStockRow } from '../../../server/admin-routes/shapes';

const EDITOR = '/content-manager/collection-types/plugin::gifts.gift';
/** Fewer days than it takes to have more made. */
const SHORT_DAYS = 14;
/** Beyond that a number of days, reckoned from two weeks, says nothing. */
const FAR_DAYS = 365;

/** Each gift with what is left and how long that lasts at the present pace. */
export function StockTab({ gifts }: { gifts: readonly GiftStockRow[] }) {
  const { formatMessage } = useIntl();
  const say = (id: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `gifts.stock.${id}` }, values);
  if (gifts.length === 0) return <NothingHere>{say('nothing')}</NothingHere>;
  return (
    <DataTable
      rows={gifts}
      keyOf={({ documentId }) => documentId}
      columns={[
        { id: 'gift', heading: say('gift'), cell: (row) => <GiftCell row={row} /> },
        {
          id: 'points',
          heading: say('points'),
          isNumber: true,
          cell: ({ pointsPrice, valueFen }) => (
            <TwoLines isEnd upper={String(pointsPrice)} lower={valueFen ? formatYuan(valueFen) : ''} />
          ),
        },
        { id: 'size', heading: say('size'), isNumber: true, cell: ({ size }) => size },
        {
          id: 'taken',
          heading: say('taken'),
          isNumber: true,
          cell: ({ taken, documentId }) => (
            <QuietLink to={`?tab=exchanges&gift=${documentId}`}>{String(taken)}</QuietLink>
          ),
        },
        { id: 'left', heading: say('left'), isNumber: true, cell: ({ left }) => left },
        { id: 'recent', heading: say('recent'), isNumber: true, cell: ({ recent }) => recent },
        { id: 'days', heading: say('days'), isNumber: true, cell: (row) => <DaysLeft row={row} /> },
      ]}
    />
  );
}

function GiftCell({ row }: { row: GiftStockRow }) {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={3}>
      {row.picture && (
        <img
          src={row.picture}
          alt=""
          width="40"
          height="40"
          style={{ borderRadius: '6px', objectFit: 'cover' }}
        />
      )}
      <TwoLines
        upper={<QuietLink to={`${EDITOR}/${row.documentId}`}>{row.name}</QuietLink>}
        lower={formatMessage({ id: `gifts.way.${row.way}` })}
      />
    </Flex>
  );
}

function DaysLeft({ row: { daysLeft, left, state } }: { row: GiftStockRow }) {
  const { formatMessage } = useIntl();
  if (left === 0)
    return (
      <Badge backgroundColor="danger100" textColor="danger700">
        {formatMessage({ id: 'gifts.stock.gone' })}
      </Badge>
    );
  if (state !== 'open')
    return (
      <Typography textColor="neutral600">{formatMessage({ id: `gifts.stock.state.${state}` })}</Typography>
    );
  if (daysLeft === null) return <Typography textColor="neutral600">–</Typography>;
  const isLong = daysLeft > FAR_DAYS;
  const words = formatMessage({ id: `gifts.stock.days-left${isLong ? '.long' : ''}` }, { days: daysLeft });
  return daysLeft < SHORT_DAYS ? (
    <Badge backgroundColor="warning100" textColor="warning700">
      {words}
    </Badge>
  ) : (
    <Typography>{words}</Typography>
  );
}
