import type { Gate, ScanResult } from '@/api/types';
import { messageOf, translatorOf } from '@/i18n';
import { formatDay, shortDay } from '@/i18n/dates';
import type { Locale } from '@/i18n/locale';
import { venueDay, venueTime } from '@/lib/days';

/** A refusal or welcome, in words that can be read at arm's length. */
export interface SpokenVerdict {
  admitted: boolean;
  title: string;
  facts: string[];
}

/** Today only the time counts; another day is said too. */
function moment(instant: string, locale: Locale, nowMs: number): string {
  const day = venueDay(Date.parse(instant));
  const time = venueTime(instant);
  return day === venueDay(nowMs) ? time : `${shortDay(day, locale)} ${time}`;
}

/** Answers carry a gate's slug; inspectors know its name. */
function gateTitle(slug: string, gates: Gate[]): string {
  return gates.find((gate) => gate.slug === slug)?.title ?? slug;
}

function factsOf({ facts }: ScanResult, gates: Gate[], locale: Locale, nowMs: number): string[] {
  const t = translatorOf(locale);
  const said: string[] = [];
  const { usedAt, gate, date, from, until } = facts ?? {};
  if (typeof usedAt === 'string') said.push(t('gate.fact.usedAt', { at: moment(usedAt, locale, nowMs) }));
  if (typeof gate === 'string') said.push(t('gate.fact.gate', { gate: gateTitle(gate, gates) }));
  if (typeof date === 'string') said.push(t('gate.fact.date', { date: formatDay(date, locale) }));
  if (typeof from === 'string') said.push(t('gate.fact.from', { at: moment(from, locale, nowMs) }));
  if (typeof until === 'string') said.push(t('gate.fact.until', { at: moment(until, locale, nowMs) }));
  return said;
}

export function speak(result: ScanResult, gates: Gate[], locale: Locale, nowMs: number): SpokenVerdict {
  const t = translatorOf(locale);
  if (!result.admitted) {
    const title = messageOf(locale, 'gate', result.reason ?? '') ?? t('gate.other');
    const hint = messageOf(locale, 'gate.hint', result.reason ?? '');
    return {
      admitted: false,
      title,
      facts: [...factsOf(result, gates, locale, nowMs), ...(hint ? [hint] : [])],
    };
  }
  const left = result.usesLeft > 0 ? [t('gate.usesLeft', { count: result.usesLeft })] : [];
  return { admitted: true, title: t('gate.admitted'), facts: left };
}
