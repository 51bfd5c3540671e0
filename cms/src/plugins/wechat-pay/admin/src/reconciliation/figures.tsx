import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { FigureCard, FigureRow } from '../../../../../admin/parts/figure-card';
import type { Totals } from '../../../server/admin-routes/reconciliation-shapes';

interface Figure {
  id: string;
  fen: number;
  note: string;
  /** Whether our books say the same; absent where only the bill knows. */
  comparison?: { isSame: boolean; text: string };
}

/** The day in money: what the bill says, and whether we say the same. */
export function Figures({ totals }: { totals: Totals | undefined }) {
  const { formatMessage } = useIntl();
  const figures = useFigures(totals);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <FigureRow $least="15rem">
        {figures.map(({ id, fen, note, comparison }) => (
          <FigureCard
            key={id}
            id={id}
            label={formatMessage({ id: `wechat-pay.figure.${id}` })}
            value={formatYuan(fen)}
            note={note}
            isLoading={!totals}
          >
            {comparison && <Comparison {...comparison} />}
          </FigureCard>
        ))}
      </FigureRow>
      {totals && totals.healed > 0 && (
        <Note>{formatMessage({ id: 'wechat-pay.reconciliation.healed' }, { count: totals.healed })}</Note>
      )}
      {totals && totals.bill.others > 0 && (
        <Note>
          {formatMessage({ id: 'wechat-pay.reconciliation.others' }, { count: totals.bill.others })}
        </Note>
      )}
    </Flex>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}

function useFigures(totals: Totals | undefined): Figure[] {
  const { formatMessage } = useIntl();
  const bill = totals?.bill;
  const ours = totals?.ours;
  const compared = (id: string, fen = 0, count = 0, ourFen = 0, ourCount = 0): Figure => {
    const isSame = fen === ourFen && count === ourCount;
    const text = isSame
      ? formatMessage({ id: 'wechat-pay.figure.same' })
      : formatMessage({ id: 'wechat-pay.figure.differs' }, { amount: formatYuan(ourFen), count: ourCount });
    const note = formatMessage({ id: 'wechat-pay.figure.count' }, { count });
    return { id, fen, note, comparison: { isSame, text } };
  };
  const feeFen = bill?.feeFen ?? 0;
  return [
    compared('paid', bill?.paidFen, bill?.payments, ours?.paidFen, ours?.payments),
    compared('refunded', bill?.refundedFen, bill?.refunds, ours?.refundedFen, ours?.refunds),
    { id: 'fee', fen: feeFen, note: formatMessage({ id: 'wechat-pay.figure.fee.note' }) },
    {
      id: 'net',
      fen: (bill?.paidFen ?? 0) - (bill?.refundedFen ?? 0) - feeFen,
      note: formatMessage({ id: 'wechat-pay.figure.net.note' }),
    },
    compared('transferred', bill?.transferredFen, bill?.transfers, ours?.transferredFen, ours?.transfers),
  ];
}

function Comparison({ isSame, text }: NonNullable<Figure['comparison']>) {
  const Icon = isSame ? CheckCircle : WarningCircle;
  const tone = isSame ? 'success600' : 'danger600';
  return (
    <Flex gap={1} paddingTop={1}>
      <Icon width="1.4rem" height="1.4rem" fill={tone} aria-hidden />
      <Typography variant="pi" textColor={tone}>
        {text}
      </Typography>
    </Flex>
  );
}
