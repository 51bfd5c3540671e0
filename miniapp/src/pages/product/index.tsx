import { View } from '@tarojs/components';
import { usePageScroll } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { hasCode } from '@/api/errors';
import { mediaUrl } from '@/api/origin';
import { useProduct } from '@/api/ticketing';
import type { Product } from '@/api/types';
import { Navigation } from '@/components/navigation';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { OpenedFor } from '@/components/opened-for';
import { PageRoot } from '@/components/page-root';
import { PurchaseSheet } from '@/components/purchase-sheet';
import type { Way } from '@/components/purchase-sheet/use-submission';
import { logIn } from '@/hooks/use-member';
import { useServerNow } from '@/hooks/use-now';
import { useParam } from '@/hooks/use-param';
import { useSharing } from '@/hooks/use-sharing';
import { useTranslate } from '@/i18n';
import type { Day } from '@/lib/days';
import { open, pathOf } from '@/lib/routes';
import { saleStateOf } from '@/lib/sale-state';
import { hasMembers } from '@/platform/membership';
import { BuyBar } from './parts/buy-bar';
import { DateRow } from './parts/date-row';
import { ProductFacts } from './parts/facts';
import { Gallery } from './parts/gallery';
import { ProductGuides } from './parts/guides';
import { ProductHead } from './parts/head';
import { ProductSkeleton } from './parts/skeleton';
import './index.scss';

/** Scrolled this far, the picture is gone and the bar needs a ground. */
const BAR_TURNS_SOLID_AT_PX = 180;

const CARD_WIDTH_PX = 750;

const ALL_WAYS: readonly Way[] = ['cart', 'buy'];

interface ProductDetailsProps {
  product: Product;
  /** What the page was opened for: the sheet is up at once. */
  firstWay: Way | null;
  onSaleBegins: () => void;
}

function ProductDetails({ product, firstWay, onSaleBegins }: ProductDetailsProps) {
  const waitsForSale = Boolean(product.saleFrom || product.saleUntil);
  const nowMs = useServerNow(1000, waitsForSale);
  const sale = saleStateOf(product, nowMs);
  const isOpen = sale.kind === 'open';
  const [sheetOpen, setSheetOpen] = useState(firstWay !== null && isOpen && hasMembers);
  const [ways, setWays] = useState<readonly Way[]>(firstWay ? [firstWay] : ALL_WAYS);
  const [date, setDate] = useState<Day | null>(null);
  const openSheet = (next: readonly Way[], day?: Day) => {
    // Nobody should fill in a form only to hear that it leads nowhere.
    if (!hasMembers) return void logIn();
    setWays(next);
    if (day) setDate(day);
    setSheetOpen(true);
  };
  // Answers may be two seconds old: each second until one says that the sale has begun.
  const beginsAtMs = sale.kind === 'before' && Date.parse(sale.from) <= nowMs ? nowMs : 0;
  useEffect(() => {
    if (beginsAtMs > 0) onSaleBegins();
  }, [beginsAtMs, onSaleBegins]);
  return (
    <>
      <Gallery product={product} />
      <View className="product__body">
        <ProductHead product={product} />
        {isOpen && product.dated && (
          <DateRow product={product} date={date} onOpen={(day) => openSheet(ALL_WAYS, day)} />
        )}
        <ProductFacts product={product} />
        <ProductGuides slug={product.slug} />
      </View>
      <BuyBar product={product} sale={sale} nowMs={nowMs} onChoose={(way) => openSheet([way])} />
      {isOpen && (
        <PurchaseSheet
          product={product}
          open={sheetOpen}
          ways={ways}
          date={date}
          onDate={setDate}
          onClose={() => setSheetOpen(false)}
        />
      )}
    </>
  );
}

function useFirstWay(): Way | null {
  const buys = useParam('buy') === '1';
  const fills = useParam('cart') === '1';
  if (buys) return 'buy';
  return fills ? 'cart' : null;
}

function ProductOf({ slug }: { slug: string }) {
  const t = useTranslate();
  const firstWay = useFirstWay();
  const [scrolled, setScrolled] = useState(false);
  const { data: product, error, isValidating, mutate } = useProduct(slug);
  usePageScroll(({ scrollTop }) => setScrolled(scrollTop > BAR_TURNS_SOLID_AT_PX));
  useSharing(() => ({
    title: product?.title ?? '',
    path: pathOf('product', { slug }),
    imageUrl: mediaUrl(product?.cover, CARD_WIDTH_PX) ?? undefined,
  }));

  const isMissing = !slug || hasCode(error, 'PRODUCT_NOT_FOUND', 'NOT_FOUND');
  const isSolid = scrolled || (!product && (isMissing || Boolean(error)));
  return (
    <PageRoot className="page--with-bar product">
      <Navigation tone={isSolid ? 'solid' : 'clear'} title={scrolled ? product?.title : undefined} />
      {product && (
        <ProductDetails key={product.slug} product={product} firstWay={firstWay} onSaleBegins={mutate} />
      )}
      {!product && !error && !isMissing && <ProductSkeleton />}
      {!product && (error || isMissing) && (
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
    </PageRoot>
  );
}

export default function ProductPage() {
  return (
    <OpenedFor
      param="slug"
      skeleton={
        <PageRoot className="product">
          <ProductSkeleton />
        </PageRoot>
      }
    >
      {(slug) => <ProductOf slug={slug} />}
    </OpenedFor>
  );
}
