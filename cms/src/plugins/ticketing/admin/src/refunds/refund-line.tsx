import { Button, Checkbox, Flex, Td, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { formatYuan } from '../../../../../admin/formats/money';
import { Mono } from '../../../../../admin/parts/mono';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { RefundListRow } from '../../../server/admin-routes/refund-shapes';
import { StateLabel } from '../overview/state-label';
import { isOff, useRefundWords } from './refund-words';
import type { Choice } from './refunds-table';
import { WaysOut } from './ways-out';

interface RefundLineProps {
  row: RefundListRow;
  timeZone: string;
  choice: Choice | null;
  /** Something was done about it: the list is old. */
  onChanged: () => void;
}

/** One refund: what it is of, what was paid, kept and goes back, why, and what can be done or came of it. */
export function RefundLine({ row, timeZone, choice, onChanged }: RefundLineProps) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const words = useRefundWords(timeZone);
  return (
    <Tr data-refund={row.number}>
      {choice && <Choose row={row} choice={choice} />}
      <Cell>
        <Typography textColor="neutral800">{clock.instant(row.askedAt)}</Typography>
      </Cell>
      <Cell>
        <Two upper={row.title} lower={[words.visit(row), row.visitor].join(' · ')} />
      </Cell>
      <Cell>
        <Flex direction="column" alignItems="flex-start">
          <Mono>{row.orderNumber}</Mono>
          <Small title={formatMessage({ id: 'ticketing.refunds.column.number' })}>
            <Mono>{row.number}</Mono>
          </Small>
        </Flex>
      </Cell>
      <Amount fen={row.paidFen} />
      <Amount fen={row.feeFen} isOff={isOff(row)} />
      <Amount fen={row.amountFen} isOff={isOff(row)} isStrong />
      <Cell>
        <Reason>{words.reason(row)}</Reason>
      </Cell>
      <Cell>
        {choice ? (
          <Decide row={row} choice={choice} />
        ) : (
          <Outcome row={row} timeZone={timeZone} onChanged={onChanged} />
        )}
      </Cell>
    </Tr>
  );
}

function Choose({
  row: { number, title },
  choice: { chosen, onChosen },
}: {
  row: RefundListRow;
  choice: Choice;
}) {
  const { formatMessage } = useIntl();
  const toggle = () => {
    const next = new Set(chosen);
    if (!next.delete(number)) next.add(number);
    onChosen(next);
  };
  return (
    <Cell>
      <Checkbox
        aria-label={formatMessage({ id: 'ticketing.refunds.choose' }, { title })}
        checked={chosen.has(number)}
        onCheckedChange={toggle}
      />
    </Cell>
  );
}

function Decide({ row, choice: { onDecide, refusals } }: { row: RefundListRow; choice: Choice }) {
  const { formatMessage } = useIntl();
  const refusal = refusals.get(row.number);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={2}>
        <Button size="S" variant="secondary" onClick={() => onDecide('approve', row)}>
          {formatMessage({ id: 'ticketing.refunds.approve' })}
        </Button>
        <Button size="S" variant="tertiary" onClick={() => onDecide('reject', row)}>
          {formatMessage({ id: 'ticketing.refunds.reject' })}
        </Button>
      </Flex>
      {refusal && <Refusal role="alert">{refusal}</Refusal>}
    </Flex>
  );
}

/** How it stands, what is wrong with it, and who decided it and why. */
function Outcome({ row, timeZone, onChanged }: Omit<RefundLineProps, 'choice'>) {
  const words = useRefundWords(timeZone);
  const trouble = row.trouble && words.trouble(row.trouble);
  const isSaidByState = row.trouble === `refund-${row.status}`;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <StateLabel of="refund" state={row.status} />
      {trouble && !isSaidByState && <Trouble>{trouble.name}</Trouble>}
      {trouble && <Small $wraps>{trouble.help}</Small>}
      <WaysOut row={row} onDone={onChanged} />
      {row.decision && <Small>{words.decision(row.decision)}</Small>}
      {row.decision?.note && <Reason>{row.decision.note}</Reason>}
    </Flex>
  );
}

function Two({ upper, lower }: { upper: string; lower: string }) {
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography textColor="neutral800" fontWeight="semiBold">
        {upper}
      </Typography>
      <Small>{lower}</Small>
    </Flex>
  );
}

interface AmountProps {
  fen: number;
  isStrong?: boolean;
  /** Asked for, but nothing comes of it. */
  isOff?: boolean;
}

function Amount({ fen, isStrong = false, isOff = false }: AmountProps) {
  return (
    <Cell isNumber>
      <Typography
        textColor={fen === 0 || isOff ? 'neutral500' : 'neutral800'}
        fontWeight={isStrong && !isOff ? 'bold' : 'regular'}
        style={isOff ? { textDecoration: 'line-through' } : undefined}
      >
        {formatYuan(fen)}
      </Typography>
    </Cell>
  );
}

/** Rows are as tall as what is said. As a style of the element: Strapi's cells have one height. */
const TOP = { height: 'auto', paddingTop: '1.2rem', paddingBottom: '1.2rem', verticalAlign: 'top' } as const;

function Cell({ isNumber = false, children }: { isNumber?: boolean; children: ReactNode }) {
  return (
    <Td style={isNumber ? { ...TOP, textAlign: 'right', fontVariantNumeric: 'tabular-nums' } : TOP}>
      {children}
    </Td>
  );
}

const Small = styled.span<{ $wraps?: boolean }>`
  max-width: ${({ $wraps }) => ($wraps ? '26rem' : 'none')};
  font-size: 1.2rem;
  line-height: 1.5;
  white-space: ${({ $wraps }) => ($wraps ? 'normal' : 'nowrap')};
  color: ${({ theme }) => theme.colors.neutral600};
`;
const Reason = styled.span`
  display: block;
  max-width: 20rem;
  font-size: 1.4rem;
  line-height: 1.43;
  white-space: normal;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral700};
`;
const Refusal = styled(Reason)`
  max-width: 22rem;
  font-size: 1.2rem;
  color: ${({ theme }) => theme.colors.danger600};
`;
const Trouble = styled(Refusal)`
  font-weight: 600;
`;
