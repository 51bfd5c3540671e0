import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { useTranslate } from '@/i18n';

interface CodeFieldProps {
  busy: boolean;
  /** Whether nothing lies over it. */
  active: boolean;
  /** Without a camera this is the way to check; hand scanners that type like a keyboard end with Enter. */
  isMain: boolean;
  onSubmit: (code: string) => Promise<void>;
}

/** A code typed, pasted, or sent by a hand scanner. */
export function CodeField({ busy, active, isMain, onSubmit }: CodeFieldProps) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const submit = async (value: string) => {
    await onSubmit(value);
    setText('');
  };
  return (
    <View className={isMain ? 'code-field code-field--main' : 'code-field'}>
      <View className="code-field__line">
        <Icon name="keyboard" />
        <Input
          id="scan-code"
          className="code-field__input"
          value={text}
          maxlength={512}
          focus={isMain && active && !busy}
          placeholder={t('gate.type')}
          placeholderClass="code-field__hint"
          confirmType="done"
          aria-label={t('gate.type')}
          onInput={(event) => setText(event.detail.value)}
          onConfirm={(event) => submit(event.detail.value)}
        />
      </View>
      <Action
        id="scan-submit"
        kind="pine"
        size={isMain ? 'large' : 'medium'}
        block={isMain}
        busy={busy}
        disabled={text.trim() === ''}
        onTap={() => submit(text)}
      >
        {t(busy ? 'gate.busy' : 'gate.submit')}
      </Action>
    </View>
  );
}
