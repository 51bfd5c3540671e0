import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { Icon } from '@/components/icon';
import { Price } from '@/components/price';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { ShareButton } from './share-button';

export function ProductHead({ product }: { product: Product }) {
  const t = useTranslate();
  return (
    <View className="product-head">
      <View className="product-head__line-up">
        <Text id="product-title" className="product-head__title">
          {product.title}
        </Text>
        <View className="product-head__ways">
          <Tap
            id="poster"
            className="product-head__share"
            label={t('poster.action')}
            onTap={() => open('poster', { of: 'product', id: product.slug })}
          >
            <Icon name="picture" />
          </Tap>
          <ShareButton product={product} />
        </View>
      </View>
      {product.subtitle && <Text className="product-head__line">{product.subtitle}</Text>}
      {product.tags.length > 0 && (
        <View className="product-head__tags">
          {product.tags.map((tag) => (
            <Text key={tag} className="tag">
              {tag}
            </Text>
          ))}
        </View>
      )}
      <Price
        id="product-price"
        size="large"
        amountFen={product.lowestPriceFen}
        originalFen={product.originalPriceFen}
        isFrom={product.priceVaries}
      />
    </View>
  );
}
