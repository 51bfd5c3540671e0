import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { Picture } from '@/components/picture';
import { Price } from '@/components/price';
import { Tap } from '@/components/tap';
import { openProduct } from '@/lib/routes';

export function FoundTicket({ product }: { product: Product }) {
  const { slug, title, subtitle, cover, lowestPriceFen, priceVaries } = product;
  return (
    <Tap id={`found-${slug}`} className="found-ticket card" label={title} onTap={() => openProduct(slug)}>
      <Picture media={cover} alt={title} shape="fill" widthPt={72} className="found-ticket__picture" />
      <View className="found-ticket__words">
        <Text className="found-ticket__title">{title}</Text>
        <Text className="found-ticket__line">{subtitle ?? ''}</Text>
      </View>
      <Price size="small" amountFen={lowestPriceFen} isFrom={priceVaries} />
    </Tap>
  );
}
