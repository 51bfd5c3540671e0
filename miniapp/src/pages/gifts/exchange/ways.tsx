import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cancelExchange, confirmReceived } from '@/api/gifts';
import type { GiftExchange } from '@/api/types';
import { Action } from '@/components/action';
import { useTranslate } from '@/i18n';
import { sayError } from '@/lib/say-error';
import { colors } from '@/styles/colors';

interface WaysProps {
  exchange: GiftExchange;
  /** With what it is now, or without when nobody knows. */
  onChange: (fresh?: GiftExchange) => void;
}

/** What can still be done: cancel before it is given out, say that it has come. */
export function ExchangeWays({ exchange, onChange }: WaysProps) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const { code, status, cancellable, points } = exchange;
  const carryOut = async (deed: () => Promise<GiftExchange>) => {
    setBusy(true);
    try {
      onChange(await deed());
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
      onChange();
    }
    setBusy(false);
  };
  const cancel = async () => {
    const { confirm } = await Taro.showModal({
      title: t('exchange.cancel.title'),
      content: t('exchange.cancel.text', { points }),
      confirmText: t('exchange.cancel'),
      cancelText: t('exchange.cancel.keep'),
      confirmColor: colors.vermilion,
    });
    if (confirm) await carryOut(() => cancelExchange(code));
  };
  const receive = async () => {
    const { confirm } = await Taro.showModal({
      title: t('exchange.received.title'),
      confirmText: t('exchange.received.action'),
      cancelText: t('action.cancel'),
      confirmColor: colors.pine,
    });
    if (confirm) await carryOut(() => confirmReceived(code));
  };
  return (
    <View className="exchange-ways">
      {status === 'shipped' && (
        <Action id="received" block size="large" busy={busy} onTap={receive}>
          {t('exchange.received.action')}
        </Action>
      )}
      {cancellable && (
        <Action id="cancel-exchange" kind="quiet" block busy={busy} onTap={cancel}>
          {t('exchange.cancel')}
        </Action>
      )}
    </View>
  );
}
