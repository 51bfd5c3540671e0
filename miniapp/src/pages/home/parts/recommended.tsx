import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { Action } from '@/components/action';
import { Carousel } from '@/components/carousel';
import { Picture } from '@/components/picture';
import { Price } from '@/components/price';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { openProduct } from '@/lib/routes';
import './recommended.scss';

function RecommendedCard({ product, isFirst }: { product: Product; isFirst: boolean }) {
  const t = useTranslate();
  const { slug, title } = product;
  return (
    <View className="recommended-card card">
      <Tap id={`recommended-${slug}`} label={title} onTap={() => openProduct(slug)}>
        <Picture media={product.cover} alt={title} shape="card" widthPt={303} eager={isFirst} />
        <View className="recommended-card__words">
          <Text className="recommended-card__title">{title}</Text>
          <Text className="recommended-card__line">{product.subtitle ?? ''}</Text>
        </View>
      </Tap>
      <View className="recommended-card__foot">
        <Price amountFen={product.priceFen} originalFen={product.originalPriceFen} />
        <Action
          id={`buy-${slug}`}
          kind="buy"
          size="small"
          disabled={!product.onSale}
          label={`${t('product.buy')} ${title}`}
          onTap={() => openProduct(slug, { buy: true })}
        >
          {product.onSale ? t(product.priceFen === 0 ? 'product.book' : 'product.buy') : t('sale.closed')}
        </Action>
      </View>
    </View>
  );
}

/** Large cards that peek at the next one. */
export function Recommended({ products }: { products: Product[] }) {
  const t = useTranslate();
  return (
    <View className="recommended rise">
      <View className="section__title recommended__title">{t('home.recommended')}</View>
      <Carousel id="recommended" peek>
        {products.map((product, index) => (
          <RecommendedCard key={product.slug} product={product} isFirst={index === 0} />
        ))}
      </Carousel>
    </View>
  );
}
