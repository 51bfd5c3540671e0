import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { exchangeGift } from '@/api/gifts';
import type { Gift, PostAddress } from '@/api/types';
import { useAskForMessages } from '@/hooks/use-ask-for-messages';
import { translate } from '@/i18n';
import { type Attempt, attemptAfter, attemptFor } from '@/lib/attempt';
import { pageInFront } from '@/lib/page-in-front';
import { replaceWith } from '@/lib/routes';
import { sayError } from '@/lib/say-error';

/** Exchanges once, however often it is tapped or the network fails; leads to what one has then. */
export function useExchangeGift(gift: Gift, onRefused: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const last = useRef<Attempt | null>(null);
  const askForMessages = useAskForMessages();

  const exchange = async (address: PostAddress | null): Promise<void> => {
    const isHere = pageInFront();
    setBusy(true);
    setProblem(null);
    // WeChat takes the question right after a tap only, and an answer either way is fine.
    await askForMessages(gift.way === 'post' ? 'gift-shipped' : 'gift-deadline');
    const { documentId, pointsPrice } = gift;
    const attempt = attemptFor({ gift: documentId, pointsPrice, address }, last.current);
    last.current = attempt;
    try {
      const { code } = await exchangeGift(documentId, pointsPrice, address, attempt.idempotencyKey);
      last.current = null;
      Taro.showToast({ title: translate('gift.done'), icon: 'success' });
      if (isHere()) await replaceWith('giftExchange', { code });
    } catch (error) {
      last.current = attemptAfter(error, attempt);
      setProblem(sayError(error));
      onRefused();
    }
    setBusy(false);
  };
  return { busy, problem, exchange };
}
