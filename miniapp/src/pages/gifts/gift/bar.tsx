import { View } from '@tarojs/components';
import type { Gift } from '@/api/types';
import { Action } from '@/components/action';
import { logIn, useMember } from '@/hooks/use-member';
import { type Translate, useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { type Locale, useLocale } from '@/i18n/locale';

interface BarProps {
  gift: Gift;
  points: number | undefined;
  onExchange: () => void;
}

/** Why it cannot be had now; null when it can. */
function obstacle(
  { state, availableFrom, pointsPrice }: Gift,
  points: number | undefined,
  t: Translate,
  locale: Locale,
): string | null {
  if (state === 'not-yet')
    return availableFrom
      ? t('gifts.not-yet', { at: formatMoment(availableFrom, locale) })
      : t('gifts.not-yet.short');
  if (state !== 'open') return t(`gifts.${state}`);
  return points !== undefined && points < pointsPrice
    ? t('gift.short', { points: pointsPrice - points })
    : null;
}

/** The one thing to do here, or why not. */
export function ExchangeBar({ gift, points, onExchange }: BarProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { member } = useMember();
  const why = obstacle(gift, member ? points : undefined, t, locale);
  return (
    <View className="gift-bar">
      {member || why ? (
        <Action id="exchange" block size="large" disabled={why !== null} onTap={onExchange}>
          {why ?? t('gift.exchange')}
        </Action>
      ) : (
        <Action id="login" block size="large" onTap={logIn}>
          {t('gift.exchange.login')}
        </Action>
      )}
    </View>
  );
}
