import { Button, Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { absoluteUrl } from '@/api/origin';
import { changeAvatar } from '@/api/own-data';
import type { Member } from '@/api/types';
import logo from '@/assets/logo.png';
import { useTranslate } from '@/i18n';
import { sayError } from '@/lib/say-error';
import { DECORATIVE } from '@/platform/decorative';
import { choosePicture, pictureWay, readPicture } from '@/platform/own-picture';
import { NicknameSheet } from './nickname-sheet';
import { SettingsRow } from './row';

function say(title: string | null): void {
  if (title) Taro.showToast({ title, icon: 'none' });
}

/** The member's picture; how it is chosen differs between the platforms. */
function AvatarRow({ member }: { member: Member }) {
  const t = useTranslate();
  const change = async (choose: () => Promise<string | null>) => {
    try {
      const picture = await choose();
      if (!picture) return;
      await changeAvatar(picture);
      say(t('settings.avatar.saved'));
    } catch (error) {
      say(sayError(error));
    }
  };
  const face = (
    <Image
      {...DECORATIVE}
      id="avatar"
      className="settings__avatar"
      src={member.avatar ? absoluteUrl(member.avatar) : logo}
      mode="aspectFill"
    />
  );
  if (pictureWay === 'call') {
    return (
      <SettingsRow id="change-avatar" name={t('settings.avatar')} onTap={() => change(choosePicture)}>
        {face}
      </SettingsRow>
    );
  }
  if (pictureWay === 'none') {
    return (
      <SettingsRow id="change-avatar" name={t('settings.avatar')}>
        {face}
      </SettingsRow>
    );
  }
  return (
    <Button
      id="change-avatar"
      className="bare-button settings__native"
      openType="chooseAvatar"
      onChooseAvatar={({ detail }) => change(() => readPicture(detail.avatarUrl))}
    >
      <SettingsRow id="avatar-row" name={t('settings.avatar')}>
        {face}
      </SettingsRow>
    </Button>
  );
}

/** Who the member is to others. */
export function Profile({ member }: { member: Member }) {
  const t = useTranslate();
  const [naming, setNaming] = useState(false);
  return (
    <View className="settings__group card">
      <AvatarRow member={member} />
      <SettingsRow
        id="change-nickname"
        name={t('settings.nickname')}
        value={member.nickname ?? t('settings.nickname.empty')}
        onTap={() => setNaming(true)}
      />
      {member.phone && <SettingsRow id="my-phone" name={t('settings.phone')} value={member.phone} />}
      <NicknameSheet nickname={member.nickname ?? ''} open={naming} onClose={() => setNaming(false)} />
    </View>
  );
}
