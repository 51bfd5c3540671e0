import { Box, Flex, Tag, TextInput, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Choice } from '../../../../../admin/parts/choice';
import { type DeskVenue, ORDER_STATES, TICKET_STATES } from '../../../server/admin-routes/desk-shapes';
import type { SearchParams } from './api';
import type { Change, Tab } from './selection';

interface FiltersProps {
  tab: Tab;
  filters: SearchParams;
  venue: DeskVenue | undefined;
  narrow: (change: Change) => void;
}

/** State, product and days; everything that narrows the list down can be taken back one by one. */
export function Filters({ tab, filters, venue, narrow }: FiltersProps) {
  const { formatMessage } = useIntl();
  const states = (tab === 'tickets' ? TICKET_STATES : ORDER_STATES).map((state) => ({
    key: state as string,
    name: stateWords(formatMessage, tab, state),
  }));
  const products = (venue?.products ?? []).map(({ id, title }) => ({ key: id, name: title }));
  return (
    <Flex gap={2} wrap="wrap">
      <Choice
        label={formatMessage({ id: 'ticketing.orders.filter.status' })}
        options={states}
        value={filters.status}
        onValue={(status) => narrow({ status })}
      />
      {tab === 'tickets' && (
        <Choice
          label={formatMessage({ id: 'ticketing.orders.filter.product' })}
          options={products}
          value={filters.product}
          onValue={(product) => narrow({ product })}
        />
      )}
      <Days tab={tab} filters={filters} narrow={narrow} />
      <Chosen tab={tab} filters={filters} venue={venue} narrow={narrow} />
    </Flex>
  );
}

type FormatMessage = ReturnType<typeof useIntl>['formatMessage'];

function stateWords(formatMessage: FormatMessage, tab: Tab, state: string): string {
  if (state === 'attention') return formatMessage({ id: 'ticketing.orders.state.attention' });
  return formatMessage({ id: `ticketing.${tab === 'tickets' ? 'ticket' : 'order'}.${state}` });
}

function Days({ tab, filters, narrow }: Omit<FiltersProps, 'venue'>) {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={1}>
      {(['from', 'to'] as const).map((name, index) => (
        <Flex key={name} gap={1}>
          {index > 0 && (
            <Typography textColor="neutral600" aria-hidden>
              –
            </Typography>
          )}
          <Box width="16rem">
            <TextInput
              type="date"
              size="S"
              aria-label={formatMessage({ id: `ticketing.orders.filter.${tab}.${name}` })}
              value={filters[name] ?? ''}
              onChange={({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
                narrow({ [name]: value || null })
              }
            />
          </Box>
        </Flex>
      ))}
    </Flex>
  );
}

function Chosen({ tab, filters, venue, narrow }: FiltersProps) {
  const { formatMessage } = useIntl();
  const { status, product, from, to } = filters;
  const chips: (false | '' | undefined | { name: Change; label: string })[] = [
    status && { name: { status: null }, label: stateWords(formatMessage, tab, status) },
    product && {
      name: { product: null },
      label: venue?.products.find(({ id }) => id === product)?.title ?? product,
    },
    (from || to) && {
      name: { from: null, to: null },
      label: `${formatMessage({ id: `ticketing.orders.filter.${tab}.days` })} ${from ?? '…'} – ${to ?? '…'}`,
    },
  ];
  return chips
    .flatMap((chip) => chip || [])
    .map(({ name, label }) => (
      <Tag key={label} icon={<Cross />} onClick={() => narrow(name)}>
        {label}
      </Tag>
    ));
}
