import Taro from '@tarojs/taro';
import { useState } from 'react';
import { setLike, useLikes } from '@/api/engagement';
import type { Article } from '@/api/types';
import { sayError } from '@/lib/say-error';

/** The heart answers at once; what the server says replaces it. */
export function useLike(article: Article) {
  const { data, mutate } = useLikes(article.documentId);
  const [busy, setBusy] = useState(false);
  const liked = data?.liked ?? false;
  const likes = data?.likes ?? article.likes;
  const toggle = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await mutate(await setLike(article.documentId, !liked), { revalidate: false });
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
    } finally {
      setBusy(false);
    }
  };
  return { liked, likes, toggle };
}
