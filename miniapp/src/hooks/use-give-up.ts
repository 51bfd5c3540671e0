import Taro from '@tarojs/taro';
import { useState } from 'react';
import { giveUpTicket } from '@/api/ticketing';
import { useTranslate } from '@/i18n';
import { sayError } from '@/lib/say-error';
import { colors } from '@/styles/colors';

/** Lets go of one held ticket, after asking. `onChange` runs whatever came of it. */
export function useGiveUp(onChange: () => void): { busy: boolean; giveUp: (code: string) => Promise<void> } {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const giveUp = async (code: string) => {
    const { confirm } = await Taro.showModal({
      title: t('tickets.giveUp.title'),
      content: t('tickets.giveUp.text'),
      confirmText: t('tickets.giveUp'),
      cancelText: t('tickets.giveUp.keep'),
      confirmColor: colors.vermilion,
    });
    if (!confirm) return;
    setBusy(true);
    try {
      await giveUpTicket(code);
      Taro.showToast({ title: t('tickets.givenUp'), icon: 'none' });
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
    }
    onChange();
    setBusy(false);
  };
  return { busy, giveUp };
}
