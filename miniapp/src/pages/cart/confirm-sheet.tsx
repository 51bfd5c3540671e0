import { Text, View } from '@tarojs/components';
import type { CartItem } from '@/api/types';
import { Action } from '@/components/action';
import { Price } from '@/components/price';
import { Sheet } from '@/components/sheet';
import { useVisitWords } from '@/hooks/use-visit-words';
import { useTranslate } from '@/i18n';
import { totalOf } from './lines';

interface ConfirmSheetProps {
  items: CartItem[];
  open: boolean;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** What check-out will hold, before it does. */
export function ConfirmSheet({ items, open, busy, onConfirm, onClose }: ConfirmSheetProps) {
  const t = useTranslate();
  const visitWords = useVisitWords();
  const footer = (
    <View className="sheet-total">
      <View className="sheet-total__sum">
        <Text className="sheet-total__word">{t('sheet.total')}</Text>
        <Price id="confirm-total" amountFen={totalOf(items)} />
      </View>
      <Action id="confirm-check-out" kind="buy" size="large" busy={busy} onTap={onConfirm}>
        {t(busy ? 'sheet.submitting' : 'cart.confirm.action')}
      </Action>
    </View>
  );
  return (
    <Sheet id="confirm-sheet" open={open} title={t('cart.confirm')} onClose={onClose} footer={footer} fits>
      <View className="confirm-promise">{t('cart.confirm.promise', { count: items.length })}</View>
      <View className="confirm-lines card">
        {items.map((item) => (
          <View key={item.id} className="confirm-line">
            <View className="confirm-line__words">
              <Text className="confirm-line__title">{item.product?.title}</Text>
              <Text className="confirm-line__fact">
                {[visitWords(item), item.visitor?.name].filter(Boolean).join(' · ')}
              </Text>
            </View>
            <Price size="small" amountFen={item.priceFen ?? 0} />
          </View>
        ))}
      </View>
      <View className="sheet-end" />
    </Sheet>
  );
}
