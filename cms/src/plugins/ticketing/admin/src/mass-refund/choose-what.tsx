import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { MassDay } from '../../../server/admin-routes/mass-refund-shapes';
import type { Choice } from './choice';

type Choose = (change: Partial<Choice>) => void;

/** A set with these ids taken out or put in: out when all of them are in. */
function toggled(leftOut: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const next = new Set(leftOut);
  const isNone = ids.every((id) => !leftOut.has(id));
  for (const id of ids) {
    if (isNone) next.add(id);
    else next.delete(id);
  }
  return next;
}

interface SlotChoiceProps {
  slots: MassDay['slots'];
  timeZone: string;
  choice: Choice;
  choose: Choose;
}

/** The day's slots under their pools; all are chosen until somebody leaves one out. */
export function SlotChoice({ slots, timeZone, choice: { leftOutSlots }, choose }: SlotChoiceProps) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const time = (instant: string) => clock.time(instant).slice(0, 5);
  const end = (instant: string) => (time(instant) === '00:00' ? '24:00' : time(instant));
  const label = ({ wholeDay, startsAt, endsAt }: MassDay['slots'][number]) =>
    wholeDay ? formatMessage({ id: 'ticketing.calendar.whole-day' }) : `${time(startsAt)}–${end(endsAt)}`;
  const toggle = (ids: readonly string[]) => choose({ leftOutSlots: toggled(leftOutSlots, ids) });
  const pools = [...new Map(slots.map(({ pool, poolName }) => [pool, poolName]))];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {pools.map(([pool, name]) => {
        const own = slots.filter((slot) => slot.pool === pool);
        const ids = own.map(({ id }) => id);
        const isSingle = own.length === 1;
        return (
          <Flex key={pool} direction="column" alignItems="stretch" gap={2} data-pool={name}>
            <Line
              checked={stateOf(ids, leftOutSlots)}
              onToggle={() => toggle(ids)}
              aside={isSingle ? <Tickets slot={own[0]} /> : null}
            >
              <Typography fontWeight="semiBold">{name}</Typography>
            </Line>
            {!isSingle &&
              own.map((slot) => (
                <Box key={slot.id} paddingLeft={6} data-slot={slot.id}>
                  <Line
                    checked={!leftOutSlots.has(slot.id)}
                    onToggle={() => toggle([slot.id])}
                    aside={<Tickets slot={slot} />}
                  >
                    {label(slot)}
                  </Line>
                </Box>
              ))}
          </Flex>
        );
      })}
    </Flex>
  );
}

function stateOf(ids: readonly string[], leftOut: ReadonlySet<string>): boolean | 'indeterminate' {
  const left = ids.filter((id) => !leftOut.has(id)).length;
  return left === ids.length ? true : left === 0 ? false : 'indeterminate';
}

function Tickets({ slot }: { slot: MassDay['slots'][number] | undefined }) {
  const { formatMessage } = useIntl();
  const say = (id: string, count: number) => formatMessage({ id: `ticketing.mass.slot.${id}` }, { count });
  if (!slot) return null;
  return (
    <Typography variant="pi" textColor="neutral600" tag="span">
      {[say('tickets', slot.tickets), slot.closed && say('closed', 1)].filter(Boolean).join(' · ')}
    </Typography>
  );
}

interface ProductChoiceProps {
  products: MassDay['products'];
  choice: Choice;
  choose: Choose;
}

export function ProductChoice({ products, choice: { leftOutProducts }, choose }: ProductChoiceProps) {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {products.map(({ id, title, tickets }) => (
        <Line
          key={id}
          checked={!leftOutProducts.has(id)}
          onToggle={() => choose({ leftOutProducts: toggled(leftOutProducts, [id]) })}
          aside={
            <Typography variant="pi" textColor="neutral600" tag="span">
              {formatMessage({ id: 'ticketing.mass.slot.tickets' }, { count: tickets })}
            </Typography>
          }
        >
          {title}
        </Line>
      ))}
    </Flex>
  );
}

interface LineProps {
  checked: boolean | 'indeterminate';
  onToggle: () => void;
  aside: ReactNode;
  children: ReactNode;
}

function Line({ checked, onToggle, aside, children }: LineProps) {
  return (
    <Flex justifyContent="space-between" gap={3}>
      <Checkbox checked={checked} onCheckedChange={onToggle}>
        {children}
      </Checkbox>
      {aside}
    </Flex>
  );
}
