import { Text, View } from '@tarojs/components';
import type { RefundQuote, Ticket } from '@/api/types';
import { Price } from '@/components/price';
import { Tap } from '@/components/tap';
import { useRefundWords } from '@/hooks/use-refund-words';
import { useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { refundRow } from '@/lib/refund-rows';
import { REFUND_REASONS, type RefundReason } from './use-refund';
import './index.scss';

function Fact({ id, name, value }: { id?: string; name: string; value: string }) {
  return (
    <View className="refund-fact">
      <Text className="refund-fact__name">{name}</Text>
      <Text id={id} className="refund-fact__value">
        {value}
      </Text>
    </View>
  );
}

/** The amount that comes back, and how it comes about. */
export function QuoteFacts({ ticket, quote }: { ticket: Ticket; quote: RefundQuote }) {
  const t = useTranslate();
  const words = useRefundWords(Boolean(ticket.date));
  const unusedFen = quote.amountFen + quote.feeFen;
  const isFree = unusedFen === 0;
  const rule = quote.tier && refundRow(quote.tier);
  // Without a day the hours count to the end of the ticket, and a part of it may be used.
  const until = rule?.until?.side === 'start' && !ticket.date ? t('money.rule.valid') : null;
  return (
    <View className="refund-quote card">
      <View className="refund-quote__head">
        <Text className="refund-quote__word">{t(isFree ? 'money.free.title' : 'money.back')}</Text>
        {!isFree && <Price id="refund-amount" size="large" amountFen={quote.amountFen} />}
        <Text className="refund-quote__way">{t(isFree ? 'money.free.way' : 'money.back.way')}</Text>
      </View>
      {!isFree && (
        <View className="refund-quote__facts">
          <Fact
            name={t(unusedFen === ticket.priceFen ? 'money.price' : 'money.unused')}
            value={formatYuan(unusedFen)}
          />
          <Fact
            id="refund-fee"
            name={t('money.fee')}
            value={quote.feeFen === 0 ? t('money.fee.none') : `-${formatYuan(quote.feeFen)}`}
          />
          {rule && (
            <Fact
              id="refund-rule"
              name={t('money.rule')}
              value={t('money.rule.text', {
                until: until ?? words.momentOf(rule.until),
                fee: words.feeOf(rule.fee),
              })}
            />
          )}
        </View>
      )}
    </View>
  );
}

interface ReasonsProps {
  chosen: RefundReason | null;
  onChoose: (reason: RefundReason | null) => void;
}

/** Why, if one likes to say; a second tap takes it back. */
export function Reasons({ chosen, onChoose }: ReasonsProps) {
  const t = useTranslate();
  return (
    <View className="sheet-part">
      <View className="sheet-part__title">{t('money.reason')}</View>
      <View className="refund-reasons">
        {REFUND_REASONS.map((reason) => (
          <Tap
            key={reason}
            id={`reason-${reason}`}
            role="radio"
            selected={reason === chosen}
            className={`refund-reason ${reason === chosen ? 'refund-reason--chosen' : ''}`}
            onTap={() => onChoose(reason === chosen ? null : reason)}
          >
            <Text>{t(`money.reason.${reason}`)}</Text>
          </Tap>
        ))}
      </View>
      <Text className="refund-promise">{t('money.promise')}</Text>
    </View>
  );
}
