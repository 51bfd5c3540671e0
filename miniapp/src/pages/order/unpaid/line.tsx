import { Text, View } from '@tarojs/components';
import type { Ticket } from '@/api/types';
import { CheckMark } from '@/components/check-mark';
import { Picture } from '@/components/picture';
import { Price } from '@/components/price';
import { Tap } from '@/components/tap';
import { useGiveUp } from '@/hooks/use-give-up';
import { useVisitWords } from '@/hooks/use-visit-words';
import { useTranslate } from '@/i18n';
import { formatRemaining, remainingMs } from '@/lib/countdown';
import { HURRY_MS } from './held';

interface UnpaidLineProps {
  ticket: Ticket;
  nowMs: number;
  isChosen: boolean;
  onToggle: () => void;
  onGivenUp: () => void;
}

/** One held ticket: what it is, how long it is kept, and a way to let it go. */
export function UnpaidLine({ ticket, nowMs, isChosen, onToggle, onGivenUp }: UnpaidLineProps) {
  const t = useTranslate();
  const visitWords = useVisitWords();
  const { busy, giveUp } = useGiveUp(onGivenUp);
  const leftMs = ticket.expiresAt ? remainingMs(ticket.expiresAt, nowMs) : 0;
  const { title, cover } = ticket.product;
  const facts = [visitWords(ticket), [ticket.visitor?.name, ticket.visitor?.phone].filter(Boolean).join(' ')];
  return (
    <View id={`unpaid-${ticket.shortCode}`} className="unpaid-line card">
      <Tap
        id={`choose-${ticket.shortCode}`}
        role="checkbox"
        checked={isChosen}
        className="unpaid-line__choose"
        label={[title, ...facts].filter(Boolean).join(' ')}
        onTap={onToggle}
      >
        <CheckMark on={isChosen} />
        <Picture media={cover} alt={title} shape="fill" widthPt={72} className="unpaid-line__picture" />
        <View className="unpaid-line__words">
          <View className="unpaid-line__head">
            <Text className="unpaid-line__title">{title}</Text>
            <Price size="small" amountFen={ticket.dueFen} />
          </View>
          {facts.filter(Boolean).map((fact) => (
            <Text key={fact} className="unpaid-line__fact">
              {fact}
            </Text>
          ))}
        </View>
      </Tap>
      <View className="unpaid-line__foot">
        <Text
          id={`left-${ticket.shortCode}`}
          className={`unpaid-line__left ${leftMs < HURRY_MS ? 'unpaid-line__left--hurry' : ''}`}
        >
          {t('unpaid.left', { time: formatRemaining(leftMs) })}
        </Text>
        <Tap
          id={`give-up-${ticket.shortCode}`}
          className="unpaid-line__way"
          label={`${t('tickets.giveUp')} ${title}`}
          disabled={busy}
          onTap={() => giveUp(ticket.code)}
        >
          <Text>{t('tickets.giveUp')}</Text>
        </Tap>
      </View>
    </View>
  );
}
