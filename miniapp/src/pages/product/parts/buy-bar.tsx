import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { Action } from '@/components/action';
import { CartButton } from '@/components/cart-button';
import type { Way } from '@/components/purchase-sheet/use-submission';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { formatRemaining, remainingMs } from '@/lib/countdown';
import type { SaleState } from '@/lib/sale-state';
import { hasMembers } from '@/platform/membership';
import { ServiceButton } from './service-button';
import './buy-bar.scss';

interface BuyBarProps {
  product: Product;
  sale: SaleState;
  nowMs: number;
  onChoose: (way: Way) => void;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long until the sale: in days while it is far, then counted down. */
function useUntilSale(from: string, nowMs: number): string {
  const t = useTranslate();
  const leftMs = remainingMs(from, nowMs);
  if (leftMs === 0) return t('sale.begins');
  if (leftMs > 2 * DAY_MS) return t('sale.inDays', { count: Math.floor(leftMs / DAY_MS) });
  return t('sale.in', { time: formatRemaining(leftMs) });
}

/** Before the sale: when it begins. */
function BeforeSale({ from, nowMs }: { from: string; nowMs: number }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <View id="sale-reason" className="buy-bar__reason">
      <Text className="buy-bar__reason-title">{t('sale.from', { at: formatMoment(from, locale) })}</Text>
      <Text id="sale-countdown" className="buy-bar__reason-text buy-bar__reason-text--count">
        {useUntilSale(from, nowMs)}
      </Text>
    </View>
  );
}

/** Why it cannot be bought here now, and what one can do. */
function NotOnSale({ kind }: { kind: 'over' | 'not-here' | 'closed' }) {
  const t = useTranslate();
  return (
    <View id="sale-reason" className="buy-bar__reason">
      <Text className="buy-bar__reason-title">{t(`sale.${kind}`)}</Text>
      <Text className="buy-bar__reason-text">{t(`sale.${kind}.hint`)}</Text>
    </View>
  );
}

/** The two ways to buy; where nothing is sold, the way to where it is. */
function BuyingWays({ isFree, onChoose }: { isFree: boolean; onChoose: (way: Way) => void }) {
  const t = useTranslate();
  const buyWord = hasMembers ? t(isFree ? 'product.book' : 'product.buy') : t('elsewhere.buy');
  return (
    <View className="buy-bar__ways">
      {hasMembers && (
        <Action
          id="add-to-cart"
          kind="outline"
          size="large"
          className="buy-bar__way"
          onTap={() => onChoose('cart')}
        >
          {t('cart.add')}
        </Action>
      )}
      <Action id="buy-now" kind="buy" size="large" className="buy-bar__way" onTap={() => onChoose('buy')}>
        {buyWord}
      </Action>
    </View>
  );
}

/** Always at hand: somebody to ask, the cart, and the two ways to buy, or why there are none. */
export function BuyBar({ product, sale, nowMs, onChoose }: BuyBarProps) {
  const t = useTranslate();
  const isFree = product.priceFen === 0 && !product.priceVaries;
  return (
    <View className="buy-bar">
      <ServiceButton />
      {hasMembers && (
        <View className="buy-bar__side">
          <CartButton className="buy-bar__cart" />
          <Text className="buy-bar__word" aria-hidden="true">
            {t('cart.title')}
          </Text>
        </View>
      )}
      {sale.kind === 'before' && <BeforeSale from={sale.from} nowMs={nowMs} />}
      {sale.kind !== 'before' && sale.kind !== 'open' && <NotOnSale kind={sale.kind} />}
      {sale.kind === 'open' && <BuyingWays isFree={isFree} onChoose={onChoose} />}
    </View>
  );
}
