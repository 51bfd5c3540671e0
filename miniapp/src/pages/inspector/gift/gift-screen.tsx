import { Text, View } from '@tarojs/components';
import type { DeskExchange } from '@/api/types';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { Picture } from '@/components/picture';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import type { HandOver } from './use-hand-over';
import './gift-screen.scss';

interface ScreenProps {
  desk: HandOver;
  onNext: () => void;
}

interface AskedProps extends ScreenProps {
  exchange: DeskExchange;
  problem?: string | null;
}

function Asked({ exchange, problem, desk, onNext }: AskedProps) {
  const t = useTranslate();
  const { gift, member, place } = exchange;
  return (
    <View id="gift-asked" className="gift-screen" role="dialog" aria-label={t('desk.title')}>
      <Text className="gift-screen__kind">{t('desk.title')}</Text>
      <Picture
        media={gift.picture}
        alt={gift.name}
        shape="fill"
        widthPt={240}
        className="gift-screen__picture"
      />
      <Text id="gift-desk-name" className="gift-screen__name">
        {gift.name}
      </Text>
      <Text className="gift-screen__fact">
        {t('desk.member')}{' '}
        {[member.nickname ?? t('desk.member.unknown'), member.phone].filter(Boolean).join(' · ')}
      </Text>
      {place && <Text className="gift-screen__fact">{place}</Text>}
      <View className="gift-screen__answers">
        {problem && (
          <Text id="gift-problem" className="gift-screen__problem" role="alert">
            {problem}
          </Text>
        )}
        <Action id="gift-confirm" size="large" block busy={desk.busy} onTap={() => desk.confirm(exchange)}>
          {t('desk.confirm')}
        </Action>
        <Action id="gift-cancel" kind="onDark" block disabled={desk.busy} onTap={onNext}>
          {t('desk.cancel')}
        </Action>
      </View>
    </View>
  );
}

/** Why not, and what is known of it. */
function useRefusalFacts(details: Record<string, unknown>): string[] {
  const t = useTranslate();
  const locale = useLocale();
  const at = (name: string) =>
    typeof details[name] === 'string' ? formatMoment(details[name], locale) : null;
  const [pickedAt, until, endedAt] = ['pickedAt', 'pickUpUntil', 'endedAt'].map(at);
  return [
    typeof details.gift === 'string' ? details.gift : null,
    pickedAt ? t('desk.fact.pickedAt', { at: pickedAt }) : null,
    typeof details.by === 'string' ? t('desk.fact.by', { by: details.by }) : null,
    until ? t('desk.fact.until', { at: until }) : null,
    endedAt ? t('desk.fact.endedAt', { at: endedAt }) : null,
  ].filter((fact) => fact !== null && fact !== undefined);
}

function Said({
  good,
  title,
  facts,
  onNext,
}: {
  good: boolean;
  title: string;
  facts: string[];
  onNext: () => void;
}) {
  const t = useTranslate();
  const kind = good ? 'admitted' : 'refused';
  return (
    <View id={`gift-${good ? 'done' : 'refused'}`} className={`verdict verdict--${kind}`} role="alert">
      <View className="verdict__mark">
        <Icon name={good ? 'check' : 'cross'} />
      </View>
      <Text id="gift-verdict-title" className="verdict__title">
        {title}
      </Text>
      {facts.map((fact) => (
        <Text key={fact} className="verdict__fact">
          {fact}
        </Text>
      ))}
      <View className="verdict__answers">
        <Tap id="next-visitor" className="verdict__next" onTap={onNext}>
          <Text>{t('gate.next')}</Text>
        </Tap>
      </View>
    </View>
  );
}

function Refused({
  title,
  details,
  onNext,
}: {
  title: string;
  details: Record<string, unknown>;
  onNext: () => void;
}) {
  const t = useTranslate();
  const facts = useRefusalFacts(details);
  return <Said good={false} title={title || t('desk.refused')} facts={facts} onNext={onNext} />;
}

/** A gift at the counter: look, confirm, done; or red, with the reason. */
export function GiftScreen({ desk, onNext }: ScreenProps) {
  const t = useTranslate();
  const { shown } = desk;
  if (!shown) return null;
  if (shown.state === 'refused')
    return <Refused title={shown.title} details={shown.details} onNext={onNext} />;
  if (shown.state === 'asked')
    return <Asked exchange={shown.exchange} problem={shown.problem} desk={desk} onNext={onNext} />;
  const { gift, member } = shown.exchange;
  const facts = [gift.name, member.nickname ?? t('desk.member.unknown')];
  return <Said good title={t('desk.done')} facts={facts} onNext={onNext} />;
}
