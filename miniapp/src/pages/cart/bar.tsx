import { Text, View } from '@tarojs/components';
import type { CartItem } from '@/api/types';
import { Action } from '@/components/action';
import { CheckMark } from '@/components/check-mark';
import { Price } from '@/components/price';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { totalOf } from './lines';

interface CartBarProps {
  chosen: CartItem[];
  /** How many lines can be bought. */
  buyable: number;
  onToggleAll: () => void;
  onCheckOut: () => void;
}

/** All or none, what the chosen ones cost, and on to the next step. */
export function CartBar({ chosen, buyable, onToggleAll, onCheckOut }: CartBarProps) {
  const t = useTranslate();
  const isAll = buyable > 0 && chosen.length === buyable;
  return (
    <View className="choose-bar">
      <Tap
        id="choose-all"
        role="checkbox"
        checked={isAll}
        disabled={buyable === 0}
        className="choose-bar__all"
        label={t('choose.all')}
        onTap={onToggleAll}
      >
        <CheckMark on={isAll} disabled={buyable === 0} />
        <Text className="choose-bar__word">{t('choose.all')}</Text>
      </Tap>
      <View className="choose-bar__sum">
        <Text className="choose-bar__word">{t('sheet.total')}</Text>
        <Price id="cart-total" amountFen={totalOf(chosen)} />
      </View>
      <Action
        id="check-out"
        kind="buy"
        size="large"
        className="choose-bar__go"
        disabled={chosen.length === 0}
        onTap={onCheckOut}
      >
        {t('cart.checkOut', { count: chosen.length })}
      </Action>
    </View>
  );
}
