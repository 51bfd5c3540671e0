import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { ApiError, hasCode, NetworkError } from '@/api/errors';
import { eraseAccount } from '@/api/own-data';
import { type Translate, useTranslate } from '@/i18n';
import { takeAgreementBack } from '@/lib/agreement';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { colors } from '@/styles/colors';

const NAMED = ['tickets', 'orders', 'refunds', 'waiting'] as const;

/** What must end first, in words, from the facts of the refusal. */
function openThings(facts: Record<string, unknown>, t: Translate): string {
  const things = Object.entries(facts).map(([name, count]) => {
    const known = NAMED.find((one) => one === name) ?? 'other';
    return t(`personal.open.${known}`, { count: Number(count) });
  });
  return t('personal.open', { things: things.join(' · ') });
}

function ask(title: string, content: string, confirmText: string, cancelText: string): Promise<boolean> {
  return Taro.showModal({ title, content, confirmText, cancelText, confirmColor: colors.vermilion }).then(
    ({ confirm }) => confirm,
  );
}

/** Closes the account after asking twice. What still stands in the way is said, and nothing is erased. */
export function useErasure() {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const unanswered = useRef(false);
  const erase = async () => {
    setProblem(null);
    const cancel = t('action.cancel');
    if (
      !(await ask(t('personal.erase.title'), t('personal.erase.text'), t('personal.erase.confirm'), cancel))
    )
      return;
    const last = t('personal.erase.last.text');
    if (!(await ask(t('personal.erase.last'), last, t('personal.erase.forever'), cancel))) return;
    setBusy(true);
    try {
      await eraseAccount(unanswered.current);
      takeAgreementBack();
      await open('home');
      Taro.showToast({ title: t('personal.erased'), icon: 'none' });
    } catch (error) {
      unanswered.current ||= error instanceof NetworkError;
      const isOpen = hasCode(error, 'MEMBER_HAS_OPEN_BUSINESS') && error instanceof ApiError;
      setProblem(isOpen ? openThings(error.details, t) : sayError(error));
    }
    setBusy(false);
  };
  return { busy, problem, erase };
}
