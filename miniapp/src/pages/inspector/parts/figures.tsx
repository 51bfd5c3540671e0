import { Text, View } from '@tarojs/components';
import { useInside } from '@/api/gate';
import { useTranslate } from '@/i18n';
import { venueDay } from '@/lib/days';
import { serverNowMs } from '@/lib/server-clock';
import type { KeptScan } from '../offline/kept-scan';
import './figures.scss';

/** People whom this phone let in and attempts that it refused, on the venue's day. */
export function figuresOf(scans: readonly KeptScan[], nowMs: number) {
  const today = scans.filter(({ scannedAt }) => venueDay(Date.parse(scannedAt)) === venueDay(nowMs));
  const heads = (direction: 'in' | 'out') =>
    today
      .filter((scan) => scan.answer.admitted && !scan.undone && scan.direction === direction)
      .reduce((sum, { answer }) => sum + answer.headCount, 0);
  return {
    entered: heads('in'),
    left: heads('out'),
    refused: today.filter(({ answer }) => !answer.admitted).length,
  };
}

/** The day in three figures: this phone's entries and refusals, and how many are inside the venue, where it is counted. */
export function Figures({ scans, online }: { scans: readonly KeptScan[]; online: boolean }) {
  const t = useTranslate();
  const { data } = useInside(online);
  const { entered, left, refused } = figuresOf(scans, serverNowMs());
  const inside = online ? (data?.inside ?? null) : null;
  const cells = [
    { id: 'figure-in', label: t('gate.in.count'), value: entered },
    { id: 'figure-refused', label: t('gate.refused.count'), value: refused },
    inside === null
      ? { id: 'figure-out', label: t('gate.direction.out'), value: left }
      : { id: 'figure-inside', label: t('gate.inside.count'), value: inside },
  ];
  return (
    <View className="gate-figures" aria-label={t('gate.here')}>
      {cells.map(({ id, label, value }) => (
        <View key={id} className="gate-figures__cell">
          <Text id={id} className="gate-figures__value">
            {value}
          </Text>
          <Text className="gate-figures__label">{label}</Text>
        </View>
      ))}
    </View>
  );
}
