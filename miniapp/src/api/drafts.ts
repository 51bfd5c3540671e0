import useSWR, { type SWRResponse } from 'swr';
import { currentPreview, PREVIEW_KEY } from '@/lib/preview';
import { call } from './client';

const askForDraft = async <Data>(token: string): Promise<Data> => {
  const headers = { 'X-Preview-Token': token };
  return (await call<{ document: Data }>({ path: '/preview', headers, anonymous: true })).data.document;
};

/** The draft of what stands at a path, when this app was opened to preview just that; null otherwise. */
export function useDraft<Data>(path: string | null): SWRResponse<Data> | null {
  const preview = currentPreview();
  const isPreviewed = preview !== null && preview.path === path;
  const draft = useSWR(isPreviewed ? [PREVIEW_KEY, preview.token] : null, ([, token]) =>
    askForDraft<Data>(token),
  );
  return isPreviewed ? draft : null;
}
