import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useOwnClaims } from '@/api/claims';
import { useTranslate } from '@/i18n';
import { sayError } from '@/lib/say-error';

/** Sends a form once at a time; `onSent` when the server has it, else says why it has not. */
export function useSending(onSent: () => void) {
  const t = useTranslate();
  const { mutate } = useOwnClaims();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (request: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(null);
    try {
      await request();
      onSent();
      Taro.showToast({ title: t('claim.sent'), icon: 'success' });
      mutate();
    } catch (error) {
      setFailure(sayError(error));
    }
    setBusy(false);
  };
  return { busy, failure, send };
}
