import { Box, Divider, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { FactList } from '../../../../../admin/parts/fact-list';
import { Mono } from '../../../../../admin/parts/mono';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { CaseTicketRow } from '../../../server/admin-routes/desk-shapes';
import { StateLabel } from '../overview/state-label';
import { ShowVisitor } from './show-visitor';
import { TicketActions } from './ticket-actions';

interface TicketCardProps {
  ticket: CaseTicketRow;
  timeZone: string;
}

/** A ticket: what it is, who it is for, what it opens and how much of that is left, and what can be done with it. */
export function TicketCard({ ticket, timeZone }: TicketCardProps) {
  return (
    <Box
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      shadow="tableShadow"
      padding={5}
      tag="section"
      data-ticket={ticket.shortCode}
    >
      <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={4}>
        <Flex gap={3} wrap="wrap">
          <Typography variant="delta" tag="h2">
            {ticket.title}
          </Typography>
          <Mono>{ticket.shortCode}</Mono>
          <StateLabel of="ticket" state={ticket.status} />
        </Flex>
        <TicketActions ticket={ticket} />
      </Flex>
      <Facts ticket={ticket} timeZone={timeZone} />
      <Box paddingTop={4} paddingBottom={3}>
        <Divider />
      </Box>
      <Entitlements ticket={ticket} timeZone={timeZone} />
    </Box>
  );
}

function Facts({ ticket, timeZone }: TicketCardProps) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const say = (id: string) => formatMessage({ id: `ticketing.case.ticket.${id}` });
  const { visitor, phone, document, visitDate, priceFen, paidFen, refundedFen, holdExpiresAt, validUntil } =
    ticket;
  const facts = [
    {
      name: say('visit'),
      value: visitDate ? clock.day(visitDate) : formatMessage({ id: 'ticketing.open-dated' }),
    },
    ...(visitor
      ? [
          {
            name: say('visitor'),
            value: (
              <ShowVisitor code={ticket.code}>
                {[visitor, phone, document].filter(Boolean).join(' · ')}
              </ShowVisitor>
            ),
          },
        ]
      : []),
    { name: say('price'), value: formatYuan(paidFen ?? priceFen) },
    ...(refundedFen ? [{ name: say('refunded'), value: formatYuan(refundedFen) }] : []),
    ...(holdExpiresAt ? [{ name: say('held-until'), value: clock.instant(holdExpiresAt) }] : []),
    ...(validUntil ? [{ name: say('valid-until'), value: clock.instant(validUntil) }] : []),
  ];
  return <FactList facts={facts} />;
}

function Entitlements({ ticket: { entitlements }, timeZone }: TicketCardProps) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const comma = formatMessage({ id: 'ticketing.list-comma' });
  return entitlements.map(({ title, gates, uses, used, startsAt, wholeDay }) => (
    <Flex key={title} justifyContent="space-between" gap={4} paddingTop={1}>
      <Typography variant="pi" textColor="neutral700">
        {[
          title,
          gates.length > 0 ? gates.join(comma) : formatMessage({ id: 'ticketing.case.ticket.every-gate' }),
          ...(startsAt && !wholeDay ? [clock.instant(startsAt)] : []),
        ].join(' · ')}
      </Typography>
      <Typography variant="pi" fontWeight="semiBold" textColor={used < uses ? 'success700' : 'neutral600'}>
        {formatMessage({ id: 'ticketing.case.ticket.uses' }, { left: uses - used, uses })}
      </Typography>
    </Flex>
  ));
}
