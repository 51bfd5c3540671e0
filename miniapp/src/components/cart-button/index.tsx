import { useDidShow } from '@tarojs/taro';
import { useCart } from '@/api/cart';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { Badge } from '../badge';
import { Icon } from '../icon';
import { Tap } from '../tap';
import './index.scss';

/** The way to the cart, with how much is in it. */
export function CartButton({ className = '' }: { className?: string }) {
  const t = useTranslate();
  const { data: items = [], mutate } = useCart();
  useDidShow(() => {
    mutate();
  });
  return (
    <Tap
      id="open-cart"
      className={`cart-button ${className}`}
      label={t('cart.open', { count: items.length })}
      onTap={() => open('cart')}
    >
      <Icon name="cart" />
      <Badge id="cart-count" count={items.length} />
    </Tap>
  );
}
