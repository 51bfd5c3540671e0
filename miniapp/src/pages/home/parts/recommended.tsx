import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { Action } from '@/components/action';
import { Carousel } from '@/components/carousel';
import { Icon } from '@/components/icon';
import { Picture } from '@/components/picture';
import { Price } from '@/components/price';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { openProduct } from '@/lib/routes';
import { saleStateOf } from '@/lib/sale-state';
import { serverNowMs } from '@/lib/server-clock';
import { hasMembers } from '@/platform/membership';
import { useQuickAdd } from './use-quick-add';
import './recommended.scss';

function RecommendedCard({ product, isFirst }: { product: Product; isFirst: boolean }) {
  const t = useTranslate();
  const { slug, title } = product;
  const { busy, add } = useQuickAdd(product);
  const isOpen = hasMembers && saleStateOf(product, serverNowMs()).kind === 'open';
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
        <Price
          amountFen={product.lowestPriceFen}
          originalFen={product.originalPriceFen}
          isFrom={product.priceVaries}
        />
        <View className="recommended-card__ways">
          {isOpen && (
            <Tap
              id={`add-${slug}`}
              className="recommended-card__add"
              label={`${t('cart.add')} ${title}`}
              disabled={busy}
              onTap={add}
            >
              <Icon name="cart-add" />
            </Tap>
          )}
          <Action
            id={`buy-${slug}`}
            kind={isOpen ? 'buy' : 'quiet'}
            size="small"
            label={`${t(isOpen ? 'product.buy' : 'product.see')} ${title}`}
            onTap={() => openProduct(slug, isOpen ? 'buy' : undefined)}
          >
            {t(isOpen ? (product.priceFen === 0 ? 'product.book' : 'product.buy') : 'product.see')}
          </Action>
        </View>
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
