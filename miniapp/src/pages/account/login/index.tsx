import { Image, Text, View } from '@tarojs/components';
import { useUnload } from '@tarojs/taro';
import { useSite } from '@/api/site';
import { useWechatSettings } from '@/api/wechat';
import logo from '@/assets/logo.png';
import { ErrorState } from '@/components/notice-state';
import { Bone } from '@/components/skeleton';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { abandonLogin } from '@/lib/login-waiter';
import { DemoLogin } from './demo';
import './index.scss';

/** Browsers have no WeChat identity: a demo lets one choose a visitor, a real site says where to go. */
export default function LoginPage() {
  usePageTitle('title.login');
  const t = useTranslate();
  const { data: settings, error, isValidating, mutate } = useWechatSettings();
  const { data: site } = useSite();
  useUnload(abandonLogin);
  return (
    <View className="page login">
      <View className="login__head">
        <Image className="login__logo" src={logo} />
        <Text className="login__site">{site?.name ?? ''}</Text>
      </View>
      {!settings && !error && <Bone className="login__bone" />}
      {!settings && error && <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />}
      {settings?.mode === 'sandbox' && <DemoLogin />}
      {settings?.mode === 'wechat' && (
        <View id="login-wechat" className="login__elsewhere card">
          <Text className="login__title">{t('login.wechat')}</Text>
          <Text className="login__hint">{t('login.wechat.hint', { name: site?.name ?? '' })}</Text>
        </View>
      )}
    </View>
  );
}
