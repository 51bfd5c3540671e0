import Taro from '@tarojs/taro';
import { useState } from 'react';
import { changeNickname } from '@/api/own-data';
import { Action } from '@/components/action';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { useTranslate } from '@/i18n';
import { sayError } from '@/lib/say-error';

const LONGEST = 16;

interface NicknameSheetProps {
  nickname: string;
  open: boolean;
  onClose: () => void;
}

/** On WeChat the field offers the visitor's WeChat name above the keyboard. */
export function NicknameSheet({ nickname, open, onClose }: NicknameSheetProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState(nickname);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await changeNickname(typed.trim());
      onClose();
      Taro.showToast({ title: t('settings.nickname.saved'), icon: 'success' });
    } catch (error) {
      setProblem(sayError(error));
    }
    setBusy(false);
  };
  const footer = (
    <Action
      id="save-nickname"
      size="large"
      block
      busy={busy}
      disabled={typed.trim() === '' || typed.trim() === nickname}
      onTap={save}
    >
      {t('settings.save')}
    </Action>
  );
  return (
    <Sheet
      id="nickname-sheet"
      open={open}
      title={t('settings.nickname.title')}
      footer={footer}
      fits
      onClose={onClose}
    >
      <Field
        id="nickname-field"
        name={t('settings.nickname.shown')}
        hint={t('settings.nickname.hint')}
        kind="nickname"
        value={typed}
        longest={LONGEST}
        problem={problem}
        onEdit={setTyped}
      />
    </Sheet>
  );
}
