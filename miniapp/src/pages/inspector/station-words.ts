import { translatorOf } from '@/i18n';
import type { Locale } from '@/i18n/locale';
import { venueTime } from '@/lib/days';
import { isOverdue, type StationState } from './offline/station-state';

export interface LinkWords {
  tone: 'good' | 'waiting' | 'bad';
  text: string;
  /** What else there is to know: how much waits, how old the list is. */
  more: string | null;
}

const timeOf = (ms: number): string => venueTime(new Date(ms).toISOString());

/** One line that says whether this gate works, and on what. */
export function linkWords(state: StationState, locale: Locale): LinkWords {
  const t = translatorOf(locale);
  const waiting = state.waiting > 0 ? t('gate.link.waiting', { count: state.waiting }) : null;
  if (state.link === 'opening') return { tone: 'waiting', text: t('gate.link.opening'), more: waiting };
  if (state.link === 'online') {
    if (state.problem === 'server') return { tone: 'waiting', text: t('gate.link.server'), more: waiting };
    const text = state.syncedAt
      ? t('gate.link.online.synced', { time: venueTime(state.syncedAt) })
      : t('gate.link.online');
    return { tone: 'good', text, more: waiting };
  }
  if (!state.syncedAt) return { tone: 'bad', text: t('gate.link.none'), more: waiting };
  const text = t('gate.link.offline', { time: timeOf(state.offlineSinceMs ?? 0) });
  const list = t('gate.link.synced', { time: venueTime(state.syncedAt) });
  return { tone: 'waiting', text, more: [waiting, list].filter(Boolean).join(' · ') };
}

/** How long a gate without network may still check before it says so loudly. */
const WARN_MINUTES = 15;

/** What stops, or soon will; null while there is nothing to warn of. */
export function limitWords(
  state: StationState,
  nowMs: number,
  locale: Locale,
): { overdue: boolean; text: string } | null {
  const { link, syncedAt, offlineMinutes, refusesThen } = state;
  if (link !== 'offline' || !syncedAt || offlineMinutes === null) return null;
  const t = translatorOf(locale);
  if (isOverdue(state, nowMs)) {
    const key = refusesThen === 'all' ? 'gate.overdue.all' : 'gate.overdue.live';
    return { overdue: true, text: t(key, { minutes: offlineMinutes }) };
  }
  const leftMs = Date.parse(syncedAt) + offlineMinutes * 60_000 - nowMs;
  const minutes = Math.ceil(leftMs / 60_000);
  return minutes <= WARN_MINUTES ? { overdue: false, text: t('gate.almost', { minutes }) } : null;
}
