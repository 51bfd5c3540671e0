import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { dropSession, useSession } from '@/api/session';
import { Action } from '@/components/action';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { goBack } from '@/lib/routes';
import { loginIsSilent } from '@/platform/login';
import { colors } from '@/styles/colors';
import './index.scss';

/** What belongs to the app rather than to a visit. */
export default function SettingsPage() {
  usePageTitle('title.settings');
  const t = useTranslate();
  const session = useSession();
  const logOut = async () => {
    const { confirm } = await Taro.showModal({
      title: t('settings.logout.title'),
      content: t('settings.logout.text'),
      confirmText: t('settings.logout'),
      cancelText: t('action.cancel'),
      confirmColor: colors.vermilion,
    });
    if (!confirm) return;
    dropSession();
    await goBack();
  };
  // Where login is silent the next page would log in again at once: there is nothing to log out of.
  const canLogOut = session !== null && !loginIsSilent;
  return (
    <View className="page settings">
      <View className="settings__group card">
        <View className="settings__row">
          <Text>{t('settings.version')}</Text>
          <Text id="version" className="settings__value">
            {APP_VERSION}
          </Text>
        </View>
      </View>
      {canLogOut && (
        <Action id="logout" kind="quiet" size="large" block className="settings__logout" onTap={logOut}>
          {t('settings.logout')}
        </Action>
      )}
    </View>
  );
}
