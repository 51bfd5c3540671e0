import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { exportOwnData } from '@/api/own-data';
import { Action } from '@/components/action';
import { Icon, type IconName } from '@/components/icon';
import { MemberOnly } from '@/components/member-only';
import { PageRoot } from '@/components/page-root';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { handOverFile } from '@/platform/own-file';
import { useErasure } from './use-erasure';
import './index.scss';

const KEPT: readonly ['account' | 'tickets' | 'content' | 'phone', IconName][] = [
  ['account', 'user'],
  ['tickets', 'ticket'],
  ['content', 'heart'],
  ['phone', 'phone'],
];

function Kept() {
  const t = useTranslate();
  return (
    <View className="personal__card card">
      <Text className="personal__title">{t('personal.kept')}</Text>
      {KEPT.map(([part, icon]) => (
        <View key={part} className="personal__part">
          <Icon name={icon} />
          <Text className="personal__words">{t(`personal.kept.${part}`)}</Text>
        </View>
      ))}
    </View>
  );
}

function Export() {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      const how = await handOverFile('shanmen-my-data.json', await exportOwnData());
      if (how === 'saved') Taro.showToast({ title: t('personal.export.done'), icon: 'success' });
      if (how === 'copied') Taro.showToast({ title: t('personal.export.copied'), icon: 'none' });
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
    }
    setBusy(false);
  };
  return (
    <View className="personal__deed">
      <Action id="export-data" kind="outline" size="large" block busy={busy} onTap={take}>
        {t('personal.export')}
      </Action>
      <Text className="personal__hint">{t('personal.export.hint')}</Text>
    </View>
  );
}

function Erase() {
  const t = useTranslate();
  const { busy, problem, erase } = useErasure();
  return (
    <View className="personal__deed">
      <Action
        id="erase-account"
        kind="quiet"
        size="large"
        block
        busy={busy}
        className="personal__erase"
        onTap={erase}
      >
        {t('personal.erase')}
      </Action>
      {problem ? (
        <Text id="erase-problem" className="personal__problem" role="alert">
          {problem}
        </Text>
      ) : (
        <Text className="personal__hint">{t('personal.erase.hint')}</Text>
      )}
    </View>
  );
}

/** What is kept about the visitor; to see it, take it along, or have it erased. */
export default function PersonalPage() {
  usePageTitle('title.personal');
  const t = useTranslate();
  return (
    <PageRoot className="personal">
      <MemberOnly skeleton={null} title={t('personal.login')} hint={t('personal.login.hint')}>
        <Text className="personal__lead">{t('personal.lead')}</Text>
        <Kept />
        <Action
          id="saved-visitors"
          kind="quiet"
          size="large"
          block
          className="personal__visitors"
          onTap={() => open('visitors')}
        >
          {t('personal.visitors')}
        </Action>
        <Export />
        <Erase />
      </MemberOnly>
    </PageRoot>
  );
}
