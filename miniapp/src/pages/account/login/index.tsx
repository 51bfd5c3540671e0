import { Image, Text, View } from '@tarojs/components';
import { useUnload } from '@tarojs/taro';
import { useSite } from '@/api/site';
import { useWechatSettings } from '@/api/wechat';
import logo from '@/assets/logo.png';
import { AgreementLine } from '@/components/agreement-line';
import { ErrorState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { abandonLogin } from '@/lib/login-waiter';
import { DECORATIVE } from '@/platform/decorative';
import { loginIsSilent } from '@/platform/login';
import { DemoLogin } from './demo';
import { useAgreement } from './use-agreement';
import { WechatLogin } from './wechat';
import './index.scss';

/** Browsers have no WeChat identity: a demo lets one choose a visitor, a real site says where to go. */
function BrowserLogin({ onAgree }: { onAgree: () => Promise<boolean> }) {
  const t = useTranslate();
  const { data: settings, error, isValidating, mutate } = useWechatSettings();
  const { data: site } = useSite();
  if (!settings && error) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  if (!settings) return <Bone className="login__bone" />;
  if (settings.mode === 'sandbox') return <DemoLogin onAgree={onAgree} />;
  return (
    <View id="login-wechat" className="login__elsewhere card">
      <Text className="login__title">{t('login.wechat')}</Text>
      <Text className="login__hint">{t('login.wechat.hint', { name: site?.name ?? '' })}</Text>
    </View>
  );
}

/** Where one agrees and logs in. Closing it is a no. */
export default function LoginPage() {
  usePageTitle('title.login');
  const { data: site } = useSite();
  const { ticked, setTicked, ask } = useAgreement();
  useUnload(abandonLogin);
  return (
    <PageRoot className="login">
      <View className="login__head">
        <Image {...DECORATIVE} className="login__logo" src={logo} />
        <Text className="login__site">{site?.name ?? ''}</Text>
      </View>
      <AgreementLine agreed={ticked} onChange={setTicked} />
      {loginIsSilent ? <WechatLogin onAgree={ask} /> : <BrowserLogin onAgree={ask} />}
    </PageRoot>
  );
}
