import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useHelpLinks } from '@/api/content';
import { dropSession, useSession } from '@/api/session';
import { Action } from '@/components/action';
import { PageRoot } from '@/components/page-root';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { followHelpLink } from '@/lib/help-links';
import { goBack, open } from '@/lib/routes';
import { loginIsSilent } from '@/platform/login';
import { colors } from '@/styles/colors';
import { Display } from './display';
import { Profile } from './profile';
import { SettingsRow } from './row';
import './index.scss';

/** What was agreed to, what is kept, and which version this is. */
function About() {
  const t = useTranslate();
  const { data: links = [] } = useHelpLinks();
  const papers = links.filter(({ kind }) => kind === 'agreement' || kind === 'privacy');
  return (
    <View className="settings__group card">
      <SettingsRow id="personal" name={t('title.personal')} onTap={() => open('personal')} />
      {papers.map((link) => (
        <SettingsRow
          key={link.documentId}
          id={`paper-${link.kind}`}
          name={link.title}
          onTap={() => followHelpLink(link)}
        />
      ))}
      <SettingsRow id="version-row" name={t('settings.version')} value={APP_VERSION} />
    </View>
  );
}

function useLogOut() {
  const t = useTranslate();
  return async () => {
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
}

/** What belongs to the app rather than to a visit. */
export default function SettingsPage() {
  usePageTitle('title.settings');
  const t = useTranslate();
  const session = useSession();
  const logOut = useLogOut();
  // Where login is silent the next page would log in again at once: there is nothing to log out of.
  const canLogOut = session !== null && !loginIsSilent;
  return (
    <PageRoot className="settings">
      {session && <Profile member={session.member} />}
      <Display />
      <About />
      {canLogOut && (
        <Action id="logout" kind="quiet" size="large" block className="settings__logout" onTap={logOut}>
          {t('settings.logout')}
        </Action>
      )}
    </PageRoot>
  );
}
