import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useTranslate } from '@/i18n';
import { sayError } from '@/lib/say-error';
import { openAlbumSettings, savePicture } from '@/platform/album';
import { colors } from '@/styles/colors';

/** Saves a poster; where the phone forbids it, leads to where the visitor can allow it, and saves then. */
export function useSave() {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const isAllowedNow = async () => {
    const { confirm } = await Taro.showModal({
      title: t('poster.denied.title'),
      content: t('poster.denied.text'),
      confirmText: t('poster.denied.yes'),
      cancelText: t('action.cancel'),
      confirmColor: colors.pine,
    });
    return confirm && (await openAlbumSettings());
  };
  const save = async (picture: string) => {
    setBusy(true);
    try {
      let outcome = await savePicture(picture, 'poster.jpg');
      if (outcome === 'denied' && (await isAllowedNow())) outcome = await savePicture(picture, 'poster.jpg');
      if (outcome === 'saved') Taro.showToast({ title: t('poster.saved'), icon: 'success' });
      if (outcome === 'downloaded') Taro.showToast({ title: t('poster.downloaded'), icon: 'success' });
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
