import { db } from '../../kernel/db';
import { addLike, readLikes, removeLike } from '../store/likes';
import { requireArticle } from './published';

interface Likes {
  likes: number;
  liked: boolean;
}

/** Throws CONTENT_NOT_FOUND. */
export async function readLike(articleId: string, memberId: number): Promise<Likes> {
  await requireArticle(articleId);
  const [likes] = await readLikes(db(), articleId, memberId);
  return likes ?? { likes: 0, liked: false };
}

/** The second time nothing more happens. Throws CONTENT_NOT_FOUND. */
export async function likeArticle(articleId: string, memberId: number, at: Date): Promise<Likes> {
  await requireArticle(articleId);
  await addLike(db(), articleId, memberId, at);
  return readLike(articleId, memberId);
}

export async function unlikeArticle(articleId: string, memberId: number): Promise<Likes> {
  await removeLike(db(), articleId, memberId);
  return readLike(articleId, memberId);
}
