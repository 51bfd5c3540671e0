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

type Facts = Record<string, unknown>;

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

function factsOf(facts: Facts, gates: Gate[], locale: Locale, nowMs: number): string[] {
  const t = translatorOf(locale);
  const { usedAt, gate, date, from, until, usesPerDay, validUntil, gates: others, usesLeft } = facts;
  const said: string[] = [];
  if (typeof usedAt === 'string') said.push(t('gate.fact.usedAt', { at: moment(usedAt, locale, nowMs) }));
  if (typeof gate === 'string') said.push(t('gate.fact.gate', { gate: gateTitle(gate, gates) }));
  if (typeof date === 'string') said.push(t('gate.fact.date', { date: formatDay(date, locale) }));
  if (typeof from === 'string') said.push(t('gate.fact.from', { at: moment(from, locale, nowMs) }));
  if (typeof until === 'string') said.push(t('gate.fact.until', { at: moment(until, locale, nowMs) }));
  if (typeof validUntil === 'string')
    said.push(t('gate.fact.validUntil', { at: moment(validUntil, locale, nowMs) }));
  if (typeof usesPerDay === 'number') said.push(t('gate.fact.usesPerDay', { count: usesPerDay }));
  if (typeof usesLeft === 'number') said.push(t('gate.fact.mostHeads', { count: usesLeft }));
  if (Array.isArray(others) && others.length > 0) {
    const names = [...new Set(others.map((slug) => gateTitle(String(slug), gates)))];
    said.push(t('gate.fact.gates', { gates: names.join(locale === 'zh' ? '、' : ', ') }));
  }
  return said;
}

export function speak(result: ScanResult, gates: Gate[], locale: Locale, nowMs: number): SpokenVerdict {
  const t = translatorOf(locale);
  if (result.admitted) return welcome(result, locale);
  const hint = messageOf(locale, 'gate.hint', result.reason ?? '');
  return {
    admitted: false,
    title: messageOf(locale, 'gate', result.reason ?? '') ?? t('gate.other'),
    facts: [...factsOf(result.facts ?? {}, gates, locale, nowMs), ...(hint ? [hint] : [])],
  };
}

function welcome(result: ScanResult, locale: Locale): SpokenVerdict {
  const t = translatorOf(locale);
  const { headCount: count, direction } = result;
  if (direction === 'out')
    return { admitted: true, title: count > 1 ? t('gate.left.count', { count }) : t('gate.left'), facts: [] };
  const title = count > 1 ? t('gate.admitted.count', { count }) : t('gate.admitted');
  return { admitted: true, title, facts: leftOn(result, locale) };
}

/** What the ticket still opens: of a package the part that was used by name. */
function leftOn({ entitlement, usesLeft }: ScanResult, locale: Locale): string[] {
  const t = translatorOf(locale);
  const isPackage = entitlement !== undefined && usesLeft !== entitlement.usesLeft;
  if (isPackage) {
    const { title, usesLeft: count } = entitlement;
    const part = count > 0 ? t('gate.part', { title, count }) : t('gate.part.used', { title });
    return [part, t('gate.usesLeft', { count: usesLeft })];
  }
  return usesLeft > 0 ? [t('gate.usesLeft', { count: usesLeft })] : [];
}
