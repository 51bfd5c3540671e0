import useSWR from 'swr';
import { currentPreview } from '@/lib/preview';
import { call } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type { Comment, Likes } from './types';

const SHOWN = 50;

/** Whether the member likes a guide; not asked for a guest. */
export function useLikes(articleId: string) {
  const member = useSession()?.member.documentId;
  return useSWR(member ? ['likes', articleId, member] : null, () =>
    readAsMember(async () => (await call<Likes>({ path: `/articles/${articleId}/like` })).data),
  );
}

/** Likes, or no more. */
export function setLike(articleId: string, liked: boolean): Promise<Likes> {
  const method = liked ? 'POST' : 'DELETE';
  return asMember(async () => (await call<Likes>({ method, path: `/articles/${articleId}/like` })).data);
}

export function useComments(articleId: string) {
  return useSWR(['comments', articleId], () =>
    call<Comment[]>({
      path: `/articles/${articleId}/comments`,
      query: { pageSize: SHOWN },
      anonymous: true,
    }),
  );
}

/** The same key and text again bring the first comment, so that a retry writes nothing twice. */
export function writeComment(articleId: string, text: string, idempotencyKey: string): Promise<Comment> {
  const path = `/articles/${articleId}/comments`;
  const request = { method: 'POST', path, body: { text }, idempotencyKey } as const;
  return asMember(async () => (await call<Comment>(request)).data);
}

export function reportComment(commentId: string): Promise<unknown> {
  return asMember(() => call({ method: 'POST', path: `/comments/${commentId}/report` }));
}

/** Counts that something was looked at. Nothing depends on it, so nobody is told when it fails. */
export function countSeen(kind: 'article' | 'tour', id: string, deed: 'view' | 'play' | 'ticket-tap'): void {
  // An editor who looks at a draft is no visitor.
  if (currentPreview()) return;
  call({
    method: 'POST',
    path: '/content-events',
    body: { events: [{ kind, id, deed }] },
    anonymous: true,
  }).catch((failure: unknown) => console.warn('not counted', failure));
}

/** What one wrote oneself and others do not see; not asked for a guest. */
export function useOwnUnshown(articleId: string) {
  const member = useSession()?.member.documentId;
  return useSWR(member ? ['comments-mine', articleId, member] : null, () =>
    readAsMember(async () => (await call<Comment[]>({ path: `/articles/${articleId}/comments/mine` })).data),
  );
}

/** Something that leads to tickets. */
export interface TapSource {
  kind: 'article' | 'tour' | 'banner';
  id: string;
}

function tellEvent(event: TapSource & { deed: 'view' | 'ticket-tap'; ticket?: string }): void {
  call({ method: 'POST', path: '/content-events', body: { events: [event] } }).catch((failure: unknown) =>
    console.warn('not counted', failure),
  );
}

/**
 * Tells that a text or a banner led to a ticket, and who was led: what they buy soon afterwards counts for it. Nothing
 * depends on it, so nobody is told when it fails.
 */
export function countTicketTap(source: TapSource, ticket: string): void {
  tellEvent({ ...source, deed: 'ticket-tap', ticket });
}

export function countBannerView(id: string): void {
  tellEvent({ kind: 'banner', id, deed: 'view' });
}
