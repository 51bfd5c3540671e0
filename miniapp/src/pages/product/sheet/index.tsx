import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { Action } from '@/components/action';
import { ErrorState } from '@/components/notice-state';
import { Price } from '@/components/price';
import { Sheet } from '@/components/sheet';
import { useTranslate } from '@/i18n';
import type { Day } from '@/lib/days';
import { numbered } from '@/lib/numbered';
import { CalendarSkeleton, MonthCalendar } from './month-calendar';
import { SlotChips } from './slot-chips';
import { Stepper } from './stepper';
import { type Purchase, usePurchase } from './use-purchase';
import { VisitorCard } from './visitor-card';
import './index.scss';

interface PurchaseSheetProps {
  product: Product;
  open: boolean;
  date: Day | null;
  onDate: (day: Day | null) => void;
  onClose: () => void;
}

function DatePart({ purchase, date }: { purchase: Purchase; date: Day | null }) {
  const t = useTranslate();
  const { data, error, isValidating, mutate } = purchase.choice.calendar;
  return (
    <View id="sheet-calendar" className="sheet-part">
      <View className="sheet-part__title">{t('sheet.date')}</View>
      {data && (
        <MonthCalendar key={date?.slice(0, 7)} days={data} chosen={date} onChoose={purchase.chooseDay} />
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
        <Text className="sheet-count__limit">{t('sheet.count.limit', { max: product.maxPerOrder })}</Text>
      </View>
      <Stepper value={count} max={choice.limit} onChange={visitors.setCount} />
    </View>
  );
}

function Foot({ product, purchase }: { product: Product; purchase: Purchase }) {
  const t = useTranslate();
  const label = purchase.busy
    ? t('sheet.submitting')
    : t(product.priceFen === 0 ? 'product.book' : 'sheet.submit');
  return (
    <>
      {purchase.problem && (
        <View id="sheet-problem" className="sheet-problem" role="alert">
          {purchase.problem}
        </View>
      )}
      <View className="sheet-total">
        <View className="sheet-total__sum">
          <Text className="sheet-total__word">{t('sheet.total')}</Text>
          <Price id="sheet-total" amountFen={purchase.totalFen} />
        </View>
        <Action id="submit-hold" kind="buy" size="large" busy={purchase.busy} onTap={purchase.submit}>
          {label}
        </Action>
      </View>
    </>
  );
}

/** Date, time, how many, who: only what this ticket needs, then the order. */
export function PurchaseSheet({ product, open, date, onDate, onClose }: PurchaseSheetProps) {
  const purchase = usePurchase({ product, date, onDate, onClose });
  const { visitors, choice } = purchase;
  return (
    <Sheet
      id="purchase-sheet"
      open={open}
      title={product.title}
      onClose={onClose}
      scrollTo={purchase.scrollTarget}
      footer={<Foot product={product} purchase={purchase} />}
    >
      {product.dated && <DatePart purchase={purchase} date={date} />}
      {product.windows && choice.day && (
        <SlotChips slots={choice.slots} chosen={choice.slot?.id ?? null} onChoose={purchase.chooseSlot} />
      )}
      <CountPart product={product} purchase={purchase} />
      {visitors.fields.length > 0 &&
        numbered(visitors.drafts.slice(0, purchase.count)).map(({ item: draft, index, key }) => (
          <VisitorCard
            key={key}
            index={index}
            draft={draft}
            fields={visitors.fields}
            problems={visitors.problems[index] ?? {}}
            onEdit={visitors.edit}
            onLeave={visitors.leave}
          />
        ))}
      <View className="sheet-end" />
    </Sheet>
  );
}
