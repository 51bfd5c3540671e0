import { Text, View } from '@tarojs/components';
import type { Gate } from '@/api/types';
import { Icon } from '@/components/icon';
import { useTranslate } from '@/i18n';
import { useLocale } from '@/i18n/locale';
import { venueTime } from '@/lib/days';
import { serverNowMs } from '@/lib/server-clock';
import type { ScanRecord } from './use-scanner';
import { speak } from './verdict';
import './history.scss';

/** What was scanned since the page opened, newest first. */
export function ScanHistory({ records, gates }: { records: ScanRecord[]; gates: Gate[] }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <View id="scan-history" className="scan-history">
      <View className="scan-history__title">{t('gate.history')}</View>
      {records.length === 0 && <Text className="scan-history__none">{t('gate.history.empty')}</Text>}
      {records.map(({ key, gate, result }) => {
        const { admitted, title } = speak(result, gates, locale, serverNowMs());
        const gateTitle = gates.find(({ slug }) => slug === gate)?.title ?? gate;
        return (
          <View
            key={key}
            className={`scan-history__row scan-history__row--${admitted ? 'admitted' : 'refused'}`}
          >
            <View className="scan-history__mark">
              <Icon name={admitted ? 'check' : 'cross'} />
            </View>
            <View className="scan-history__words">
              <Text className="scan-history__verdict">{title}</Text>
              <Text className="scan-history__ticket">
                {[result.ticket?.title, result.ticket?.visitor].filter(Boolean).join(' · ')}
              </Text>
            </View>
            <Text className="scan-history__at">
              {t('gate.at', { time: venueTime(result.at), gate: gateTitle })}
            </Text>
          </View>
        );
      })}
    </View>
  );
}
