import { Image, Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { absoluteUrl } from '@/api/origin';
import type { Member } from '@/api/types';
import logo from '@/assets/logo.png';
import { Action } from '@/components/action';
import { logIn } from '@/hooks/use-member';
import { useTranslate } from '@/i18n';
import { DECORATIVE } from '@/platform/decorative';
import { hasMembers } from '@/platform/membership';
import { navigationMetrics } from '@/platform/navigation-bar';
import { MemberPoints } from './member-points';

/** Who this is, or the way to say so. */
export function AccountCard({ member, siteName }: { member: Member | null; siteName: string | undefined }) {
  const t = useTranslate();
  const welcome = siteName ? t('me.welcome', { name: siteName }) : '';
  const { statusBarPx, barPx } = useMemo(navigationMetrics, []);
  return (
    <View className="account" style={{ paddingTop: `${statusBarPx + barPx}px` }}>
      <View className="account__line">
        <Image
          {...DECORATIVE}
          className="account__avatar"
          src={member?.avatar ? absoluteUrl(member.avatar) : logo}
          mode="aspectFill"
        />
        <View className="account__words">
          <Text id="nickname" className="account__name">
            {member ? member.nickname || t('me.member') : t('me.guest')}
          </Text>
          <Text className="account__hint">
            {member ? (member.phone ?? welcome) : t(hasMembers ? 'me.guest.hint' : 'elsewhere.hint')}
          </Text>
        </View>
        {!member && (
          <Action id="login" kind="onDark" onTap={logIn}>
            {t(hasMembers ? 'me.login' : 'elsewhere.action')}
          </Action>
        )}
      </View>
      {member && <MemberPoints />}
    </View>
  );
}
