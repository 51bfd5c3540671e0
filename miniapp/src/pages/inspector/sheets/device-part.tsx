import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { registerDevice } from '@/api/gate';
import { Action } from '@/components/action';
import { useTranslate } from '@/i18n';
import { sayError } from '@/lib/say-error';
import { keepRegistration, registration } from '../device';

/** Registers this phone with the one-time code that staff made for it. */
export function DevicePart({ onRegistered }: { onRegistered: () => void }) {
  const t = useTranslate();
  const [known, setKnown] = useState(registration);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const register = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { name, token } = await registerDevice(code.replace(/\D/g, ''));
      keepRegistration({ name, token });
      setKnown({ name, token });
      setCode('');
      onRegistered();
    } catch (error) {
      setProblem(sayError(error));
    }
    setBusy(false);
  };
  return (
    <View className="setup__part">
      <Text className="setup__title">{t('gate.setup.device')}</Text>
      <Text id="device-name" className="setup__line">
        {known ? t('gate.setup.device.done', { name: known.name }) : t('gate.setup.device.none')}
      </Text>
      <View className="setup__register">
        <Input
          id="device-code"
          className="setup__code"
          type="number"
          maxlength={10}
          value={code}
          placeholder={t('gate.setup.device.code')}
          aria-label={t('gate.setup.device.code')}
          onInput={(event) => setCode(event.detail.value)}
        />
        <Action
          id="device-register"
          kind="outline"
          busy={busy}
          disabled={code.replace(/\D/g, '').length !== 8}
          onTap={register}
        >
          {t('gate.setup.device.register')}
        </Action>
      </View>
      <Text className="setup__line setup__line--hint">{t('gate.setup.device.hint')}</Text>
      {problem && (
        <Text id="device-problem" className="setup__problem" role="alert">
          {problem}
        </Text>
      )}
    </View>
  );
}
