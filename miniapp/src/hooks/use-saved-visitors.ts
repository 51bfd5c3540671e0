import { useSyncExternalStore } from 'react';
import { useSession } from '@/api/session';
import { onSavedVisitorsChange, type SavedVisitor, savedVisitors } from '@/lib/saved-visitors';

/** The visitors that this member keeps on this phone. */
export function useSavedVisitors(): SavedVisitor[] {
  const member = useSession()?.member.documentId;
  const read = () => savedVisitors(member);
  return useSyncExternalStore(onSavedVisitorsChange, read, read);
}
