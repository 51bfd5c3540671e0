import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { Picture } from '@/components/picture';
import { Price } from '@/components/price';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { openProduct } from '@/lib/routes';
import { saleStateOf } from '@/lib/sale-state';
import { serverNowMs } from '@/lib/server-clock';
import './product-row.scss';

const SHOWN_TAGS = 2;

/** One ticket of the full list; the whole row leads to it. */
export function ProductRow({ product }: { product: Product }) {
  const t = useTranslate();
  const locale = useLocale();
  const sale = saleStateOf(product, serverNowMs());
  return (
    <Tap
      id={`product-${product.slug}`}
      className="product-row card"
      label={product.title}
      onTap={() => openProduct(product.slug)}
    >
      <Picture
        media={product.cover}
        alt={product.title}
        shape="fill"
        widthPt={112}
        className="product-row__picture"
      />
      <View className="product-row__words">
        <Text className="product-row__title">{product.title}</Text>
        <Text className="product-row__line">{product.subtitle ?? ''}</Text>
        <View className="product-row__tags">
          {product.tags.slice(0, SHOWN_TAGS).map((tag) => (
            <Text key={tag} className="tag">
              {tag}
            </Text>
          ))}
        </View>
        <View className="product-row__foot">
          <Price
            size="small"
            amountFen={product.lowestPriceFen}
            originalFen={product.originalPriceFen}
            isFrom={product.priceVaries}
          />
          {sale.kind !== 'open' && (
            <Text className="product-row__closed">
              {sale.kind === 'before'
                ? t('sale.from', { at: formatMoment(sale.from, locale) })
                : t(`sale.${sale.kind}.short`)}
            </Text>
          )}
        </View>
      </View>
    </Tap>
  );
}
