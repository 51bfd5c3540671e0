import { Text, View } from '@tarojs/components';
import type { Gate } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { serverNowMs } from '@/lib/server-clock';
import type { ScanRecord } from './use-scanner';
import { speak } from './verdict';
import './verdict-screen.scss';

/** Green or red to the edges, and why. */
export function VerdictScreen({
  record,
  gates,
  onNext,
}: {
  record: ScanRecord;
  gates: Gate[];
  onNext: () => void;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const { admitted, title, facts } = speak(record.result, gates, locale, serverNowMs());
  const { ticket } = record.result;
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
      <Tap id="next-visitor" className="verdict__next" onTap={onNext}>
        <Text>{t('gate.next')}</Text>
      </Tap>
    </View>
  );
}
