import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Action } from '@/components/action';
import { useTranslate } from '@/i18n';
import { finishLogin } from '@/lib/login-waiter';
import { goBack } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { logInSilently } from '@/platform/login';

/** Inside WeChat: the first time one agrees and logs in; afterwards nobody sees this page again. */
export function WechatLogin({ onAgree }: { onAgree: () => Promise<boolean> }) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const logIn = async () => {
    if (!(await onAgree())) return;
    setBusy(true);
    setProblem(null);
    try {
      await logInSilently();
      await goBack();
      finishLogin();
    } catch (error) {
      setProblem(sayError(error));
      setBusy(false);
    }
  };
  return (
    <View className="login__here">
      <Action id="login-here" size="large" block busy={busy} onTap={logIn}>
        {t('agree.wechat')}
      </Action>
      {problem && (
        <Text id="login-problem" className="demo__problem" role="alert">
          {problem}
        </Text>
      )}
    </View>
  );
}
