import type { Day } from '@/lib/days';
import type { LostKind } from './content';

export interface ClaimWords {
  name: string;
  phone: string;
  text: string;
}

export interface LossWords extends ClaimWords {
  title: string;
  kind?: LostKind;
  lostOn?: Day;
  place?: string;
}

export interface OwnClaim {
  documentId: string;
  /** Of the found thing; null for a loss that was reported. */
  itemId: string | null;
  title: string;
  kind: 'claim-item' | 'report-loss';
  state: 'claim-new' | 'claim-contacted' | 'claim-done' | 'claim-refused';
  at: string;
}
