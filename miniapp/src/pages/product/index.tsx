import { View } from '@tarojs/components';
import { usePageScroll, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { hasCode } from '@/api/errors';
import { useProduct } from '@/api/ticketing';
import type { Product } from '@/api/types';
import { Navigation } from '@/components/navigation';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import type { Day } from '@/lib/days';
import { open, pathOf } from '@/lib/routes';
import { BuyBar } from './parts/buy-bar';
import { DateRow } from './parts/date-row';
import { ProductFacts } from './parts/facts';
import { Gallery } from './parts/gallery';
import { ProductHead } from './parts/head';
import { ProductSkeleton } from './parts/skeleton';
import { PurchaseSheet } from './sheet';
import './index.scss';

/** Scrolled this far, the picture is gone and the bar needs a ground. */
const BAR_TURNS_SOLID_AT_PX = 180;

function ProductDetails({ product, buysAtOnce }: { product: Product; buysAtOnce: boolean }) {
  const [sheetOpen, setSheetOpen] = useState(buysAtOnce && product.onSale);
  const [date, setDate] = useState<Day | null>(null);
  const openSheet = (day?: Day) => {
    if (day) setDate(day);
    setSheetOpen(true);
  };
  return (
    <>
      <Gallery product={product} />
      <View className="product__body">
        <ProductHead product={product} />
        {product.onSale && product.dated && <DateRow product={product} date={date} onOpen={openSheet} />}
        <ProductFacts product={product} />
      </View>
      <BuyBar product={product} onBuy={() => openSheet()} />
      {product.onSale && (
        <PurchaseSheet
          product={product}
          open={sheetOpen}
          date={date}
          onDate={setDate}
          onClose={() => setSheetOpen(false)}
        />
      )}
    </>
  );
}

export default function ProductPage() {
  const t = useTranslate();
  const slug = useParam('slug');
  const buysAtOnce = useParam('buy') === '1';
  const [scrolled, setScrolled] = useState(false);
  const { data: product, error, isValidating, mutate } = useProduct(slug);
  usePageScroll(({ scrollTop }) => setScrolled(scrollTop > BAR_TURNS_SOLID_AT_PX));
  useShareAppMessage(() => ({ title: product?.title ?? '', path: pathOf('product', { slug }) }));

  const isMissing = hasCode(error, 'PRODUCT_NOT_FOUND', 'NOT_FOUND');
  const isSolid = scrolled || (!product && Boolean(error));
  return (
    <View className="page page--with-bar product">
      <Navigation tone={isSolid ? 'solid' : 'clear'} title={scrolled ? product?.title : undefined} />
      {product && <ProductDetails key={product.slug} product={product} buysAtOnce={buysAtOnce} />}
      {!product && !error && <ProductSkeleton />}
      {!product && error && (
        <View className="product__nothing">
          {isMissing ? (
            <NoticeState
              drawing="search"
              title={t('product.missing')}
              hint={t('product.missing.hint')}
              action={{ id: 'go-home', label: t('action.home'), onTap: () => open('home') }}
            />
          ) : (
            <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
          )}
        </View>
      )}
    </View>
  );
}
