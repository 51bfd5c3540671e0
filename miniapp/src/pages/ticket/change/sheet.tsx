import { Text, View } from '@tarojs/components';
import { useChangeQuote } from '@/api/changes';
import { useProduct } from '@/api/ticketing';
import type { ChangeQuote, Difference, Product, Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { CalendarSkeleton } from '@/components/purchase-sheet/month-calendar';
import { SlotChips } from '@/components/purchase-sheet/slot-chips';
import '@/components/purchase-sheet/index.scss';
import { Sheet } from '@/components/sheet';
import { type PlainKey, type Translate, useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { useWantedDay, type WantedDay } from '../reservation/use-wanted-day';
import { WantedDays } from '../reservation/wanted-days';
import { ChangeDifference, differenceOf } from './difference';
import type { ChangeActions } from './use-change';
import './index.scss';

interface ChangeSheetProps {
  ticket: Ticket;
  actions: ChangeActions;
  open: boolean;
  onClose: () => void;
}

const NO: Record<string, PlainKey> = {
  'no-changes-left': 'change.no.no-changes-left',
  'not-changeable': 'change.no.not-changeable',
  'cutoff-passed': 'change.no.cutoff-passed',
  TICKET_ALREADY_USED: 'change.no.TICKET_ALREADY_USED',
};

function wordOf({ isSame, missing, when }: WantedDay, { dueFen, backFen }: Difference, t: Translate): string {
  if (isSame) return t('change.same');
  if (missing) return t(missing === 'day' ? 'sheet.pickDate' : 'sheet.pickSlot');
  if (dueFen > 0) return t('change.to.pay', { amount: formatYuan(dueFen) });
  return backFen > 0 ? t('change.to.back', { amount: formatYuan(backFen) }) : t('change.to', { when });
}

interface FootProps {
  wanted: WantedDay;
  difference: Difference;
  actions: ChangeActions;
  onSubmit: () => void;
}

function Foot({ wanted, difference, actions, onSubmit }: FootProps) {
  const t = useTranslate();
  return (
    <>
      {actions.problem && (
        <View id="change-problem" className="sheet-problem" role="alert">
          {actions.problem}
        </View>
      )}
      <Action
        id="submit-change"
        kind={difference.dueFen > 0 && !wanted.isSame ? 'buy' : 'pine'}
        size="large"
        block
        busy={actions.busy}
        disabled={wanted.isSame || !wanted.wanted}
        onTap={onSubmit}
      >
        {wordOf(wanted, difference, t)}
      </Action>
    </>
  );
}

/** How often still, and the rule that a change brings. */
function Terms({ quote }: { quote: ChangeQuote }) {
  const t = useTranslate();
  return (
    <View className="change-terms">
      <Text id="changes-left" className="change-terms__left">
        {t('change.left', { count: quote.changesLeft })}
      </Text>
      <Text className="change-terms__rule">{t('change.rule')}</Text>
    </View>
  );
}

type LoadedProps = ChangeSheetProps & { product: Product; quote: ChangeQuote };

/** The calendar of the ticket's product with its prices, and the difference of the day that is chosen. */
function LoadedSheet({ ticket, product, quote, actions, open, onClose }: LoadedProps) {
  const t = useTranslate();
  const wanted = useWantedDay(ticket, product, open, null);
  const { calendar, days } = wanted;
  const day = days?.find(({ date }) => date === wanted.date);
  const difference = differenceOf(ticket, day?.priceFen ?? ticket.priceFen);
  const choose = (...chosen: Parameters<WantedDay['choose']>) => {
    actions.clearProblem();
    wanted.choose(...chosen);
  };
  const submit = async () => {
    if (!wanted.wanted) return;
    if (await actions.change(wanted.wanted, wanted.when, difference)) onClose();
    else await calendar.mutate();
  };
  return (
    <Sheet
      id="change-sheet"
      open={open}
      title={t('change.title')}
      onClose={onClose}
      footer={<Foot wanted={wanted} difference={difference} actions={actions} onSubmit={submit} />}
      fits
    >
      <Terms quote={quote} />
      <WantedDays wanted={wanted} onChoose={(date) => choose(date)} />
      {product.windows && wanted.date && (
        <SlotChips
          slots={wanted.slots}
          chosen={wanted.slotId}
          canWait={false}
          onChoose={(slot) => choose(wanted.date, slot)}
        />
      )}
      {day && !wanted.isSame && wanted.wanted && (
        <ChangeDifference ticket={ticket} when={wanted.when} priceFen={day.priceFen} {...difference} />
      )}
      <View className="sheet-end" />
    </Sheet>
  );
}

function ClosedSheet({ quote, open, onClose }: { quote: ChangeQuote; open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const footer = (
    <Action block kind="quiet" size="large" onTap={onClose}>
      {t('money.close')}
    </Action>
  );
  return (
    <Sheet id="change-sheet" open={open} title={t('change.no')} onClose={onClose} footer={footer} fits>
      <NoticeState
        id="not-changeable"
        drawing="orders"
        title={t(NO[quote.reason ?? ''] ?? 'change.no.other')}
        hint={t('change.no.hint')}
      />
    </Sheet>
  );
}

/** Chooses another day for a ticket that was bought for one. */
export function ChangeSheet(props: ChangeSheetProps) {
  const { ticket, open, onClose } = props;
  const t = useTranslate();
  const { data: product, error: productError, mutate: retryProduct } = useProduct(ticket.product.slug);
  const { data: quote, error: quoteError, isValidating, mutate } = useChangeQuote(open ? ticket.code : null);
  if (product && quote?.changeable) return <LoadedSheet {...props} product={product} quote={quote} />;
  if (quote?.changeable === false) return <ClosedSheet quote={quote} open={open} onClose={onClose} />;
  const error = productError ?? quoteError;
  const retry = () => Promise.all([retryProduct(), mutate()]);
  return (
    <Sheet
      id="change-sheet"
      open={open}
      title={t('change.title')}
      onClose={onClose}
      footer={
        <Action block kind="quiet" size="large" onTap={onClose}>
          {t('action.close')}
        </Action>
      }
      fits
    >
      {error ? (
        <ErrorState error={error} busy={isValidating} onRetry={retry} />
      ) : (
        <View className="sheet-part">
          <CalendarSkeleton />
        </View>
      )}
      <View className="sheet-end" />
    </Sheet>
  );
}
