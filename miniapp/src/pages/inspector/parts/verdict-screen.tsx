import { Text, View } from '@tarojs/components';
import type { Gate } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { serverNowMs } from '@/lib/server-clock';
import type { Scanned } from '../use-scanner';
import { speak } from '../verdict';
import './verdict-screen.scss';

interface VerdictProps {
  scanned: Scanned;
  gates: Gate[];
  onNext: () => void;
  /** Takes it back; none when there is nothing to take back. */
  onUndo: (() => void) | null;
}

/** Green or red to the edges, and why. */
export function VerdictScreen({ scanned, gates, onNext, onUndo }: VerdictProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { result, offline } = scanned;
  const { admitted, title, facts } = speak(result, gates, locale, serverNowMs());
  const { ticket } = result;
  const who = [ticket?.date ? formatDay(ticket.date, locale) : null, ticket?.visitor]
    .filter(Boolean)
    .join(' · ');
  const kind = admitted ? 'admitted' : 'refused';
  return (
    <View id={`verdict-${kind}`} className={`verdict verdict--${kind}`} role="alert">
      <View className="verdict__mark">
        <Icon name={admitted ? 'check' : 'cross'} />
      </View>
      <Text id="verdict-title" className="verdict__title">
        {title}
      </Text>
      {facts.map((fact) => (
        <Text key={fact} className="verdict__fact">
          {fact}
        </Text>
      ))}
      {ticket && (
        <View className="verdict__ticket">
          <Text className="verdict__product">{ticket.title}</Text>
          {who && <Text className="verdict__who">{who}</Text>}
        </View>
      )}
      {offline && (
        <Text id="verdict-offline" className="verdict__offline">
          {t('gate.offline.mark')}
        </Text>
      )}
      <View className="verdict__answers">
        {onUndo && (
          <Tap id="verdict-undo" className="verdict__undo" onTap={onUndo}>
            <Text>{t('gate.undo')}</Text>
          </Tap>
        )}
        <Tap id="next-visitor" className="verdict__next" onTap={onNext}>
          <Text>{t('gate.next')}</Text>
        </Tap>
      </View>
    </View>
  );
}
