import { Text, View } from '@tarojs/components';
import type { Product } from '@/api/types';
import { type PlainKey, useTranslate } from '@/i18n';
import { Action } from '../action';
import { Price } from '../price';
import type { Purchase } from './use-purchase';
import type { Way } from './use-submission';

const KINDS: Record<Way, 'buy' | 'outline' | 'pine'> = {
  buy: 'buy',
  cart: 'outline',
  change: 'pine',
  wait: 'pine',
};

function labelOf(way: Way, product: Product): PlainKey {
  if (way === 'buy') return product.priceFen === 0 && !product.priceVaries ? 'product.book' : 'sheet.submit';
  return `sheet.submit.${way}`;
}

interface FootProps {
  product: Product;
  purchase: Purchase;
  ways: readonly Way[];
}

/** What it costs, and what can be done with the choice. What is sold out can only be queued for. */
export function SheetFoot({ product, purchase, ways }: FootProps) {
  const t = useTranslate();
  const { busy, choice, problem, totalFen } = purchase;
  const shown: readonly Way[] = choice.waits ? ['wait'] : ways;
  return (
    <>
      {problem && (
        <View id="sheet-problem" className="sheet-problem" role="alert">
          {problem}
        </View>
      )}
      {!problem && choice.waits && (
        <View id="sheet-waits" className="sheet-hint">
          {t('sheet.waits')}
        </View>
      )}
      <View className="sheet-total">
        <View className="sheet-total__sum">
          <Text className="sheet-total__word">{t('sheet.total')}</Text>
          <Price id="sheet-total" amountFen={totalFen} isFrom={choice.isFrom} />
        </View>
        {shown.map((way) => (
          <Action
            key={way}
            id={way === 'buy' ? 'submit-hold' : `submit-${way}`}
            kind={shown.length === 1 && way === 'cart' ? 'pine' : KINDS[way]}
            size="large"
            className="sheet-total__way"
            busy={busy === way}
            disabled={busy !== null}
            onTap={() => purchase.submit(way)}
          >
            {busy === way && way === 'buy' ? t('sheet.submitting') : t(labelOf(way, product))}
          </Action>
        ))}
      </View>
    </>
  );
}
