import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Product } from '@/api/types';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { Price } from '@/components/price';
import { Tap } from '@/components/tap';
import { messageOf, useTranslate } from '@/i18n';
import { useLocale } from '@/i18n/locale';
import { pathOf } from '@/lib/routes';
import { share, shareWay } from '@/platform/share';
import './buy-bar.scss';

function ShareButton({ product }: { product: Product }) {
  const t = useTranslate();
  const inside = (
    <>
      <Icon name="share" />
      <Text className="buy-bar__share-word">{t('action.share')}</Text>
    </>
  );
  if (shareWay === 'native') {
    return (
      <Button id="share" className="buy-bar__share" openType="share" hoverClass="tap--pressed">
        {inside}
      </Button>
    );
  }
  const shareIt = async () => {
    const outcome = await share({ title: product.title, path: pathOf('product', { slug: product.slug }) });
    if (outcome === 'copied') Taro.showToast({ title: t('action.copied'), icon: 'success' });
  };
  return (
    <Tap id="share" className="buy-bar__share" label={t('action.share')} onTap={shareIt}>
      {inside}
    </Tap>
  );
}

/** Always at hand: what it costs, and the way to buy, or why there is none. */
export function BuyBar({ product, onBuy }: { product: Product; onBuy: () => void }) {
  const t = useTranslate();
  const reason = messageOf(useLocale(), 'sale', product.saleReason ?? '') ?? t('sale.closed');
  return (
    <View className="buy-bar">
      <ShareButton product={product} />
      <View className="buy-bar__price">
        {product.onSale ? (
          <Price amountFen={product.priceFen} originalFen={product.originalPriceFen} />
        ) : (
          <Text id="sale-reason" className="buy-bar__reason">
            {reason}
          </Text>
        )}
      </View>
      <Action
        id="buy-now"
        kind="buy"
        size="large"
        className="buy-bar__buy"
        disabled={!product.onSale}
        onTap={onBuy}
      >
        {product.onSale ? t(product.priceFen === 0 ? 'product.book' : 'product.buy') : t('sale.closed')}
      </Action>
    </View>
  );
}
