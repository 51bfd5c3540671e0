import { useEffect } from 'react';
import { useSWRConfig } from 'swr';
import { useTranslate } from '@/i18n';
import { currentPreview, PREVIEW_KEY } from '@/lib/preview';
import { onEditorSaved, showPreviewRibbon } from '@/platform/preview-ribbon';
import './index.scss';

/** Says that this is a draft, and reads it again whenever the editor saves. Only in a preview. */
export function PreviewRibbon() {
  return currentPreview() ? <Ribbon /> : null;
}

function Ribbon() {
  const t = useTranslate();
  const { mutate } = useSWRConfig();
  const words = t('preview.ribbon');
  useEffect(() => showPreviewRibbon(words), [words]);
  useEffect(
    () => onEditorSaved(() => void mutate((key) => Array.isArray(key) && key[0] === PREVIEW_KEY)),
    [mutate],
  );
  return null;
}
