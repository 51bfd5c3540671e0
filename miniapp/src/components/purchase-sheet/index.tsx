import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { useTranslate } from '@/i18n';
import type { Day } from '@/lib/days';
import { ErrorState } from '../notice-state';
import { Sheet } from '../sheet';
import { SheetFoot } from './foot';
import { CalendarSkeleton, MonthCalendar } from './month-calendar';
import { SlotChips } from './slot-chips';
import { Stepper } from './stepper';
import { type Purchase, type PurchaseInput, usePurchase } from './use-purchase';
import type { Way } from './use-submission';
import { VisitorsPart } from './visitors-part';
import './index.scss';

interface PurchaseSheetProps extends PurchaseInput {
  open: boolean;
  /** What can be done with the choice, the main thing last. */
  ways: readonly Way[];
}

function DatePart({ purchase, date }: { purchase: Purchase; date: Day | null }) {
  const t = useTranslate();
  const { calendar, canWait } = purchase.choice;
  const { data, error, isValidating, mutate } = calendar;
  return (
    <View id="sheet-calendar" className="sheet-part">
      <View className="sheet-part__title">{t('sheet.date')}</View>
      {data && (
        <MonthCalendar
          key={date?.slice(0, 7)}
          days={data}
          chosen={date}
          canWait={canWait}
          onChoose={purchase.chooseDay}
        />
      )}
      {!data && !error && <CalendarSkeleton />}
      {!data && error && <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />}
    </View>
  );
}

function CountPart({ product, purchase }: { product: Product; purchase: Purchase }) {
  const t = useTranslate();
  const { visitors, count, choice } = purchase;
  return (
    <View className="sheet-part sheet-count">
      <View>
        <View className="sheet-part__title sheet-count__title">
          {t(visitors.fields.length > 0 ? 'sheet.count' : 'sheet.quantity')}
        </View>
        <Text className="sheet-count__limit">
          {product.maxPerMemberPerDay
            ? t('sheet.count.limits', { max: product.maxPerOrder, daily: product.maxPerMemberPerDay })
            : t('sheet.count.limit', { max: product.maxPerOrder })}
        </Text>
      </View>
      <Stepper value={count} max={choice.limit} onChange={visitors.setCount} />
    </View>
  );
}

/** Date, time, how many, who: only what this ticket needs, then what to do with it. */
export function PurchaseSheet({ open, ways, ...input }: PurchaseSheetProps) {
  const purchase = usePurchase(input);
  const { product, item, date, onClose } = input;
  const { choice } = purchase;
  return (
    <Sheet
      id="purchase-sheet"
      open={open}
      title={product.title}
      onClose={onClose}
      scrollTo={purchase.scrollTarget}
      footer={<SheetFoot product={product} purchase={purchase} ways={ways} />}
    >
      {product.dated && <DatePart purchase={purchase} date={date} />}
      {product.windows && choice.day && (
        <SlotChips
          slots={choice.slots}
          chosen={choice.slot?.id ?? null}
          canWait={choice.canWait}
          onChoose={purchase.chooseSlot}
        />
      )}
      {!item && <CountPart product={product} purchase={purchase} />}
      <VisitorsPart purchase={purchase} />
      <View className="sheet-end" />
    </Sheet>
  );
}
