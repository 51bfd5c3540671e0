import type { ProposalRow } from '../../../server/admin-routes/calendar-shapes';

/** What a proposal would do, in the words of `ticketing.proposal.…`; a change may be several things at once. */
export type Deed = 'add' | 'remove' | 'keep' | 'grow' | 'shrink' | 'close' | 'reopen' | 'retime';

export function deedsOf({ kind, before, after }: ProposalRow): Deed[] {
  if (kind !== 'change' || !before || !after) return kind === 'change' ? [] : [kind];
  const deeds: Deed[] = [];
  if (after.size > before.size) deeds.push('grow');
  if (after.size < before.size) deeds.push('shrink');
  if (after.closed !== before.closed) deeds.push(after.closed ? 'close' : 'reopen');
  if (after.endsAt !== before.endsAt || after.wholeDay !== before.wholeDay) deeds.push('retime');
  return deeds;
}
