import { View } from '@tarojs/components';
import { hasCode } from '@/api/errors';
import { useProduct } from '@/api/ticketing';
import type { Product, Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { CalendarSkeleton } from '@/components/purchase-sheet/month-calendar';
import { SlotChips } from '@/components/purchase-sheet/slot-chips';
import '@/components/purchase-sheet/index.scss';
import { Sheet } from '@/components/sheet';
import { type Translate, useTranslate } from '@/i18n';
import type { ReservationActions } from './use-reservation';
import { useWantedDay, type WantedDay } from './use-wanted-day';
import { WantedDays } from './wanted-days';

interface ReserveSheetProps {
  ticket: Ticket;
  actions: ReservationActions;
  open: boolean;
  onClose: () => void;
}

function wordOf({ isSame, missing, when }: WantedDay, isMove: boolean, t: Translate): string {
  if (isSame) return t('reserve.same');
  if (missing) return t(missing === 'day' ? 'sheet.pickDate' : 'sheet.pickSlot');
  return isMove ? t('reserve.moveTo', { when }) : t('reserve.take', { when });
}

interface FootProps {
  wanted: WantedDay;
  actions: ReservationActions;
  isMove: boolean;
  onSubmit: () => void;
}

function Foot({ wanted, actions, isMove, onSubmit }: FootProps) {
  const t = useTranslate();
  return (
    <>
      {actions.problem && (
        <View id="reserve-problem" className="sheet-problem" role="alert">
          {actions.problem}
        </View>
      )}
      <Action
        id="submit-reservation"
        size="large"
        block
        busy={actions.busy}
        disabled={wanted.isSame || !wanted.wanted}
        onTap={onSubmit}
      >
        {wordOf(wanted, isMove, t)}
      </Action>
    </>
  );
}

/** The calendar of the ticket's product, without prices: it is paid. */
function LoadedSheet({ ticket, product, actions, open, onClose }: ReserveSheetProps & { product: Product }) {
  const t = useTranslate();
  const wanted = useWantedDay(ticket, product, open);
  const isMove = ticket.reservation === 'made';

  const choose = (...chosen: Parameters<WantedDay['choose']>) => {
    actions.clearProblem();
    wanted.choose(...chosen);
  };
  const submit = async () => {
    if (!wanted.wanted) return;
    const failure = await actions.reserve(wanted.wanted);
    if (!failure) return onClose();
    if (hasCode(failure, 'SLOT_SOLD_OUT', 'DATE_NOT_BOOKABLE')) await wanted.startOver();
  };
  return (
    <Sheet
      id="reserve-sheet"
      open={open}
      title={t(isMove ? 'reserve.move.title' : 'reserve.title')}
      onClose={onClose}
      footer={<Foot wanted={wanted} actions={actions} isMove={isMove} onSubmit={submit} />}
      fits
    >
      <WantedDays wanted={wanted} shows="places" onChoose={(day) => choose(day)} />
      {product.windows && wanted.date && (
        <SlotChips
          slots={wanted.slots}
          chosen={wanted.slotId}
          canWait={false}
          onChoose={(slot) => choose(wanted.date, slot)}
        />
      )}
      <View className="sheet-end" />
    </Sheet>
  );
}

/** What stands in the sheet before its product is known, or when it is gone. */
function WaitingSheet({
  open,
  onClose,
  error,
  busy,
  onRetry,
}: Pick<ReserveSheetProps, 'open' | 'onClose'> & { error: unknown; busy: boolean; onRetry: () => void }) {
  const t = useTranslate();
  const isWithdrawn = hasCode(error, 'PRODUCT_NOT_FOUND', 'NOT_FOUND');
  const footer = (
    <Action block kind="quiet" size="large" onTap={onClose}>
      {t('action.close')}
    </Action>
  );
  return (
    <Sheet id="reserve-sheet" open={open} title={t('reserve.title')} onClose={onClose} footer={footer} fits>
      {!error && (
        <View className="sheet-part">
          <CalendarSkeleton />
        </View>
      )}
      {isWithdrawn && (
        <NoticeState
          id="reserve-withdrawn"
          drawing="search"
          title={t('reserve.withdrawn')}
          hint={t('reserve.withdrawn.hint')}
        />
      )}
      {Boolean(error) && !isWithdrawn && <ErrorState error={error} busy={busy} onRetry={onRetry} />}
    </Sheet>
  );
}

/** Chooses the day of a ticket that was bought without one. */
export function ReserveSheet(props: ReserveSheetProps) {
  const { ticket, open, onClose } = props;
  const { data: product, error, isValidating, mutate } = useProduct(ticket.product.slug);
  if (product) {
    // Anew for each reservation: it starts from the day that is reserved then.
    return <LoadedSheet key={`${ticket.date}`} {...props} product={product} />;
  }
  return (
    <WaitingSheet open={open} onClose={onClose} error={error} busy={isValidating} onRetry={() => mutate()} />
  );
}
