import { Text, View } from '@tarojs/components';
import type { PointsEntry } from '@/api/types';
import { type PlainKey, type Translate, useTranslate } from '@/i18n';
import { formatMoment, longDay } from '@/i18n/dates';
import { type Locale, useLocale } from '@/i18n/locale';
import { venueDay } from '@/lib/days';

/** Reasons that have words of their own; a ticket's and a gift's are told by their titles. */
const REASONS: Record<string, PlainKey> = {
  'check-in': 'points.reason.check-in',
  expired: 'points.reason.expired',
  adjusted: 'points.reason.adjusted',
  ticket: 'points.reason.ticket',
  gift: 'points.reason.gift',
  'gift-returned': 'points.reason.gift-returned',
};
const OWN_TITLE = new Set(['ticket', 'gift', 'gift-returned']);

function nameOf({ reason, title, delta }: PointsEntry, t: Translate): { name: string; kind: string } {
  const key = reason === 'ticket' && delta < 0 ? 'points.reason.taken-back' : REASONS[reason];
  const kind = key ? t(key) : '';
  return OWN_TITLE.has(reason) || !kind ? { name: title, kind } : { name: kind, kind: '' };
}

function factsOf(entry: PointsEntry, kind: string, t: Translate, locale: Locale): string {
  const until = entry.expiresAt && entry.state === 'available' ? entry.expiresAt : null;
  return [
    kind,
    formatMoment(entry.at, locale),
    // The instant is the end of the last day.
    until && t('points.until', { day: longDay(venueDay(Date.parse(until) - 1), locale) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One change of the account: what for, when, how much; and what became of it. */
export function EntryRow({ entry }: { entry: PointsEntry }) {
  const t = useTranslate();
  const locale = useLocale();
  const { delta, state, note } = entry;
  const { name, kind } = nameOf(entry, t);
  const sign = delta > 0 ? '+' : '−';
  return (
    <View id={`entry-${entry.id}`} className={`points-entry points-entry--${state}`}>
      <View className="points-entry__words">
        <Text className="points-entry__name">{name}</Text>
        {note && <Text className="points-entry__fact">{note}</Text>}
        <Text className="points-entry__fact">{factsOf(entry, kind, t, locale)}</Text>
      </View>
      <View className="points-entry__figures">
        <Text className={`points-entry__delta ${delta > 0 ? 'points-entry__delta--in' : ''}`}>
          {`${sign}${Math.abs(delta)}`}
        </Text>
        {delta > 0 && state !== 'available' && (
          <Text className="points-entry__state">{t(`points.state.${state}`)}</Text>
        )}
      </View>
    </View>
  );
}
