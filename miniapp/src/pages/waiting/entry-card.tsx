import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { leaveWaitingList } from '@/api/ticketing';
import type { WaitingEntry } from '@/api/types';
import { Action } from '@/components/action';
import { Picture } from '@/components/picture';
import { useVisitWords } from '@/hooks/use-visit-words';
import { messageOf, useTranslate } from '@/i18n';
import { useLocale } from '@/i18n/locale';
import { formatRemaining, remainingMs } from '@/lib/countdown';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { colors } from '@/styles/colors';

interface EntryCardProps {
  entry: WaitingEntry;
  nowMs: number;
  onChange: () => void;
}

/** Leaves the queue after asking: the place in it is gone. */
function useLeave(entry: WaitingEntry, onChange: () => void): { busy: boolean; leave: () => Promise<void> } {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    const isOffered = entry.status === 'offered';
    const { confirm } = await Taro.showModal({
      title: t(isOffered ? 'waiting.decline.title' : 'waiting.leave.title'),
      content: t(isOffered ? 'waiting.decline.text' : 'waiting.leave.text'),
      confirmText: t(isOffered ? 'tickets.giveUp' : 'waiting.leave'),
      cancelText: t(isOffered ? 'tickets.giveUp.keep' : 'waiting.leave.keep'),
      confirmColor: colors.vermilion,
    });
    if (!confirm) return;
    setBusy(true);
    try {
      await leaveWaitingList(entry.id);
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
    }
    onChange();
    setBusy(false);
  };
  return { busy, leave };
}

/** Where one stands, or what came of it. */
function Standing({ entry, nowMs }: { entry: WaitingEntry; nowMs: number }) {
  const t = useTranslate();
  const { status, placesBefore, offer, reason } = entry;
  const locale = useLocale();
  if (status === 'offered' && offer) {
    const time = formatRemaining(remainingMs(offer.until, nowMs));
    return (
      <Text id={`offer-left-${entry.id}`} className="waiting-card__standing waiting-card__standing--offer">
        {t('waiting.offer', { time })}
      </Text>
    );
  }
  const words = {
    waiting: placesBefore === 0 ? t('waiting.first') : t('waiting.ahead', { count: placesBefore ?? 0 }),
    failed: messageOf(locale, 'refusal', reason ?? '') ?? t('waiting.failed.hint'),
    offered: t('waiting.offered.hint'),
    taken: t('waiting.taken.hint'),
    lapsed: t('waiting.lapsed.hint'),
    left: t('waiting.left.hint'),
    expired: t('waiting.expired.hint'),
  }[status];
  return <Text className="waiting-card__standing">{words}</Text>;
}

/** One queue: for what, how many, where one stands, and what to do. */
export function EntryCard({ entry, nowMs, onChange }: EntryCardProps) {
  const t = useTranslate();
  const visitWords = useVisitWords();
  const { busy, leave } = useLeave(entry, onChange);
  const { title, cover } = entry.product;
  const isOffered = entry.status === 'offered' && entry.offer;
  return (
    <View id={`waiting-${entry.id}`} className={`waiting-card waiting-card--${entry.status} card`}>
      <View className="waiting-card__head">
        <Picture media={cover} alt={title} shape="fill" widthPt={72} className="waiting-card__picture" />
        <View className="waiting-card__words">
          <Text className="waiting-card__title">{title}</Text>
          <Text className="waiting-card__fact">{visitWords(entry)}</Text>
          <Text className="waiting-card__fact">{t('waiting.places', { count: entry.ticketCount })}</Text>
        </View>
        <Text className="waiting-card__status">{t(`waiting.${entry.status}`)}</Text>
      </View>
      <View className="waiting-card__foot">
        <Standing entry={entry} nowMs={nowMs} />
        {(entry.status === 'waiting' || isOffered) && (
          <Action id={`leave-${entry.id}`} kind="quiet" size="small" busy={busy} onTap={leave}>
            {t(isOffered ? 'tickets.giveUp' : 'waiting.leave')}
          </Action>
        )}
        {isOffered && (
          <Action
            id={`take-${entry.id}`}
            kind="buy"
            size="small"
            onTap={() => open('unpaid', { fresh: entry.offer?.tickets.join(',') })}
          >
            {t('waiting.take')}
          </Action>
        )}
      </View>
    </View>
  );
}
