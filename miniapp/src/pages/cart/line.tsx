import { Text, View } from '@tarojs/components';
import type { CartItem } from '@/api/types';
import { Action } from '@/components/action';
import { CheckMark } from '@/components/check-mark';
import { Icon } from '@/components/icon';
import { Picture } from '@/components/picture';
import { Price } from '@/components/price';
import { isFew } from '@/components/purchase-sheet/booking-days';
import { Swipe } from '@/components/swipe';
import { Tap } from '@/components/tap';
import { useVisitWords } from '@/hooks/use-visit-words';
import { messageOf, useTranslate } from '@/i18n';
import { useLocale } from '@/i18n/locale';
import { openProduct } from '@/lib/routes';
import { wayOut } from './lines';
import './line.scss';

interface CartLineProps {
  item: CartItem;
  isChosen: boolean;
  /** What check-out said about this line. */
  problem: string | null;
  onToggle: () => void;
  onChange: () => void;
  onRemove: () => void;
}

/** Why it cannot be bought any more, or what check-out said. */
function Reason({ item, problem }: Pick<CartLineProps, 'item' | 'problem'>) {
  const t = useTranslate();
  const locale = useLocale();
  const words = item.open
    ? problem
    : (messageOf(locale, 'cart.reason', item.reason ?? '') ?? t('cart.reason'));
  if (!words) return null;
  return (
    <Text id={`reason-${item.id}`} className="cart-line__reason" role="alert">
      {words}
    </Text>
  );
}

function LineWays({ item, onChange, onRemove }: Pick<CartLineProps, 'item' | 'onChange' | 'onRemove'>) {
  const t = useTranslate();
  const title = item.product?.title ?? '';
  const way = wayOut(item);
  return (
    <View className="cart-line__ways">
      {!item.open && way !== 'remove' && (
        <Action id={`way-out-${item.id}`} kind="outline" size="small" onTap={onChange}>
          {t(`cart.${way}`)}
        </Action>
      )}
      {item.open && (
        <Tap
          id={`change-${item.id}`}
          className="cart-line__way"
          label={`${t('cart.change')} ${title}`}
          onTap={onChange}
        >
          <Icon name="pencil" />
        </Tap>
      )}
      <Tap
        id={`remove-${item.id}`}
        className="cart-line__way"
        label={`${t('cart.remove')} ${title}`}
        onTap={onRemove}
      >
        <Icon name="bin" />
      </Tap>
    </View>
  );
}

function Foot({ item, onChange, onRemove }: Pick<CartLineProps, 'item' | 'onChange' | 'onRemove'>) {
  const t = useTranslate();
  const few = item.open && item.left !== null && isFew({ left: item.left });
  return (
    <View className="cart-line__foot">
      <View className="cart-line__cost">
        {item.priceFen !== null && <Price size="small" amountFen={item.priceFen} />}
        {few && <Text className="cart-line__few">{t('product.left', { left: item.left ?? 0 })}</Text>}
      </View>
      <LineWays item={item} onChange={onChange} onRemove={onRemove} />
    </View>
  );
}

/** One ticket that is wished for: what, when, for whom, what it costs now, and whether it can still be had. */
export function CartLine({ item, isChosen, problem, onToggle, onChange, onRemove }: CartLineProps) {
  const t = useTranslate();
  const visitWords = useVisitWords();
  const title = item.product?.title ?? t('cart.gone');
  const slug = item.product?.slug;
  const facts = [visitWords(item), [item.visitor?.name, item.visitor?.phone].filter(Boolean).join(' ')];
  return (
    <Swipe id={`line-${item.id}`} label={t('cart.remove')} onAct={onRemove}>
      <View className={`cart-line ${item.open ? '' : 'cart-line--closed'}`}>
        <Tap
          id={`choose-${item.id}`}
          role="checkbox"
          checked={isChosen}
          disabled={!item.open}
          className="cart-line__choose"
          label={`${title} ${facts.filter(Boolean).join(' ')}`}
          onTap={onToggle}
        >
          <CheckMark on={isChosen} disabled={!item.open} />
        </Tap>
        <Tap
          className="cart-line__picture"
          label={title}
          disabled={!slug}
          onTap={() => slug && openProduct(slug)}
        >
          <Picture media={item.product?.cover} alt={title} shape="fill" widthPt={84} />
        </Tap>
        <View className="cart-line__words">
          <Text className="cart-line__title">{title}</Text>
          {facts.filter(Boolean).map((fact) => (
            <Text key={fact} className="cart-line__fact">
              {fact}
            </Text>
          ))}
          <Reason item={item} problem={problem} />
          <Foot item={item} onChange={onChange} onRemove={onRemove} />
        </View>
      </View>
    </Swipe>
  );
}
