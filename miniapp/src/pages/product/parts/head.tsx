import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { Price } from '@/components/price';

export function ProductHead({ product }: { product: Product }) {
  return (
    <View className="product-head">
      <Text id="product-title" className="product-head__title">
        {product.title}
      </Text>
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
        amountFen={product.priceFen}
        originalFen={product.originalPriceFen}
      />
    </View>
  );
}
