import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useTranslate } from '@/i18n';
import { agree, hasAgreed, useAgreed } from '@/lib/agreement';
import { colors } from '@/styles/colors';

/** The tick of the login page. Whoever goes on without it is asked in so many words. */
export function useAgreement() {
  const t = useTranslate();
  const before = useAgreed();
  const [ticked, setTicked] = useState(before);
  const ask = async (): Promise<boolean> => {
    if (ticked || hasAgreed()) {
      agree();
      return true;
    }
    const { confirm } = await Taro.showModal({
      title: t('agree.title'),
      content: t('agree.text'),
      confirmText: t('agree.accept'),
      cancelText: t('agree.later'),
      confirmColor: colors.pine,
    });
    if (!confirm) return false;
    setTicked(true);
    agree();
    return true;
  };
  return { ticked, setTicked, ask };
}
