import { Text, View } from '@tarojs/components';
import { useTranslate } from '@/i18n';
import { formatYuan, priceParts } from '@/lib/money';
import './index.scss';

interface PriceProps {
  amountFen: number;
  size?: 'small' | 'medium' | 'large';
  /** Struck through beside the price. */
  originalFen?: number | null;
  /** The lowest of several: other days cost more. */
  isFrom?: boolean;
  id?: string;
}

/** Small sign, large whole, small fraction; nothing to pay is said in words. */
export function Price({ amountFen, size = 'medium', originalFen, isFrom, id }: PriceProps) {
  const t = useTranslate();
  const { whole, fraction } = priceParts(amountFen);
  const isReduced = originalFen != null && originalFen > amountFen;
  return (
    <View id={id} className={`price price--${size}`}>
      {amountFen === 0 ? (
        <Text className="price__free">{t('price.free')}</Text>
      ) : (
        <View className="price__amount" role="img" aria-label={formatYuan(amountFen)}>
          <Text className="price__sign">¥</Text>
          <Text className="price__whole">{whole}</Text>
          {fraction && <Text className="price__fraction">{fraction}</Text>}
        </View>
      )}
      {isFrom && <Text className="price__from">{t('price.from')}</Text>}
      {isReduced && (
        <Text
          className="price__original"
          aria-label={t('price.original', { amount: formatYuan(originalFen) })}
        >
          {formatYuan(originalFen)}
        </Text>
      )}
    </View>
  );
}
