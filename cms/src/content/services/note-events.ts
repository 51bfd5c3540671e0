import { noteTap } from './count-purchases';
import { type CountedDeed, type CountedKind, countSeen } from './count-seen';

interface ContentEvent {
  kind: CountedKind;
  id: string;
  deed: CountedDeed;
  /** Of a tap: slug or documentId of the ticket. */
  ticket?: string | undefined;
}

/** Counts what was looked at, and remembers which ticket a member tapped where. */
export async function noteEvents(
  events: readonly ContentEvent[],
  memberId: number | null,
  at: Date,
): Promise<void> {
  for (const { kind, id, deed, ticket } of events) {
    countSeen(kind, id, deed);
    if (memberId !== null && deed === 'ticket-tap' && ticket)
      await noteTap(memberId, { kind, documentId: id, ticket }, at);
  }
}
