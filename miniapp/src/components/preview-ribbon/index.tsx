import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { useSWRConfig } from 'swr';
import { useTranslate } from '@/i18n';
import { currentPreview, PREVIEW_KEY } from '@/lib/preview';
import './index.scss';

/** What Strapi's admin posts into its frame when the editor has saved. */
const SAVED = 'strapiUpdate';

/** Says that this is a draft, and reads it again whenever the editor saves. Only in a preview. */
export function PreviewRibbon() {
  return currentPreview() ? <Ribbon /> : null;
}

function Ribbon() {
  const t = useTranslate();
  const { mutate } = useSWRConfig();
  useEffect(() => {
    const onMessage = ({ origin, data }: MessageEvent) => {
      if (origin !== window.location.origin || data?.type !== SAVED) return;
      void mutate((key) => Array.isArray(key) && key[0] === PREVIEW_KEY);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [mutate]);
  return (
    <View id="preview-ribbon" className="preview-ribbon">
      <Text>{t('preview.ribbon')}</Text>
    </View>
  );
}
