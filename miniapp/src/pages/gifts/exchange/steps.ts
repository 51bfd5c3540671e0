import type { GiftExchange } from '@/api/types';

export interface PostingStep {
  name: 'exchanged' | 'packing' | 'shipped' | 'received';
  state: 'done' | 'now' | 'todo';
  at: string | null;
}

/** How far a posted gift is. What is cancelled is on no way any more: no steps. */
export function postingSteps({ status, createdAt, shippedAt, receivedAt }: GiftExchange): PostingStep[] {
  if (status === 'cancelled') return [];
  const reached = ['to_ship', 'shipped', 'received'].indexOf(status);
  const of = (name: PostingStep['name'], index: number, at: string | null): PostingStep => ({
    name,
    state: index < reached + 1 ? 'done' : index === reached + 1 ? 'now' : 'todo',
    at,
  });
  if (reached === 0)
    return [
      of('exchanged', 0, createdAt),
      of('packing', 1, null),
      of('shipped', 2, null),
      of('received', 3, null),
    ];
  return [of('exchanged', 0, createdAt), of('shipped', 1, shippedAt), of('received', 2, receivedAt)];
}
