import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { loginWithCode } from '@/api/wechat';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { finishLogin } from '@/lib/login-waiter';
import { goBack } from '@/lib/routes';
import { sayError } from '@/lib/say-error';

const VISITORS = ['visitor', 'friend', 'inspector'] as const;
const NAME = /^[A-Za-z0-9-]{1,32}$/;

interface DemoLoginProps {
  /** Asks for the agreement that is still missing; false: not given. */
  onAgree: () => Promise<boolean>;
}

function useDemoLogin({ onAgree }: DemoLoginProps) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const logInAs = async (name: string) => {
    if (!NAME.test(name)) {
      setProblem(t('login.invalid'));
      return;
    }
    if (!(await onAgree())) return;
    setBusy(true);
    setProblem(null);
    try {
      await loginWithCode(`demo-${name}`);
      await goBack();
      // After going back: what waited for the login opens its own page on top of the one it came from.
      finishLogin();
    } catch (error) {
      setProblem(sayError(error));
      setBusy(false);
    }
  };

  return { busy, problem, logInAs };
}

interface OtherNameProps {
  busy: boolean;
  onSubmit: (name: string) => void;
}

/** Any other visitor, by name. */
function OtherName({ busy, onSubmit }: OtherNameProps) {
  const t = useTranslate();
  const [name, setName] = useState('');
  return (
    <View className="demo__other card">
      <Input
        id="login-name"
        className="demo__input"
        value={name}
        maxlength={32}
        placeholder={t('login.name')}
        aria-label={t('login.name')}
        onInput={(event) => setName(event.detail.value)}
        onConfirm={() => onSubmit(name.trim())}
      />
      <Action id="login-submit" busy={busy} disabled={name === ''} onTap={() => onSubmit(name.trim())}>
        {t(busy ? 'login.busy' : 'login.submit')}
      </Action>
    </View>
  );
}

/** The visitors of a demo, ready to be one of. */
export function DemoLogin(props: DemoLoginProps) {
  const t = useTranslate();
  const { busy, problem, logInAs } = useDemoLogin(props);
  return (
    <View className="demo">
      <Text className="login__title">{t('login.title')}</Text>
      <Text className="login__hint">{t('login.hint')}</Text>
      {VISITORS.map((visitor) => (
        <Tap
          key={visitor}
          id={`login-${visitor}`}
          className="demo__visitor card"
          disabled={busy}
          onTap={() => logInAs(visitor)}
        >
          <View className="demo__face">
            <Icon name={visitor === 'inspector' ? 'scan' : 'user'} />
          </View>
          <Text className="demo__name">{t(`login.${visitor}`)}</Text>
          <Text className="demo__code">{visitor}</Text>
          <Icon name="chevron" />
        </Tap>
      ))}
      <OtherName busy={busy} onSubmit={logInAs} />
      {problem && (
        <Text id="login-problem" className="demo__problem" role="alert">
          {problem}
        </Text>
      )}
    </View>
  );
}
