import { Text, View } from '@tarojs/components';
import type { useCommissions } from '@/api/referrals';
import { ErrorState } from '@/components/notice-state';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { OrderRow } from '../parts/order-row';

const SHOWN = 3;

/** What friends bought last. */
export function LatestOrders({ orders }: { orders: ReturnType<typeof useCommissions> }) {
  const t = useTranslate();
  const { items, error, isValidating, refresh } = orders;
  return (
    <View className="promotion__part card">
      <View className="promotion__part-head">
        <Text className="promotion__part-title">{t('promotion.orders')}</Text>
        {items && items.length > 0 && (
          <Tap id="all-orders" className="promotion__part-more" onTap={() => open('commissions')}>
            <Text>{t('promotion.orders.all')}</Text>
          </Tap>
        )}
      </View>
      {!items && !error && <Bone className="promotion__bone" />}
      {!items && error ? <ErrorState error={error} busy={isValidating} onRetry={refresh} /> : null}
      {items?.length === 0 && (
        <View id="orders-none" className="promotion__none">
          <Text className="promotion__none-title">{t('promotion.orders.none')}</Text>
          <Text>{t('promotion.orders.none.hint')}</Text>
        </View>
      )}
      {items?.slice(0, SHOWN).map((commission) => (
        <OrderRow key={`${commission.ticketCode}-${commission.at}`} commission={commission} />
      ))}
    </View>
  );
}
