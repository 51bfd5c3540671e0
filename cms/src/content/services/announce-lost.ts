import type { Tx } from '../../kernel/db';
import { messages } from '../deps';

interface Told {
  documentId: string;
  title: string;
  memberId: number | null;
}

const CLAIMS_PAGE = 'pages/lost/claims/index';
const NOTES = {
  returned: '物品已交还，感谢您的信任',
  anothers: '核对后这件物品属于另一位游客',
  refused: '核对后与您描述的物品不符',
} as const;
export type Outcome = keyof typeof NOTES;

/** Tells a visitor how their claim or loss ended, in the transaction that ends it. */
export async function tellClaimClosed(
  tx: Tx,
  { documentId, title, memberId }: Told,
  outcome: Outcome,
): Promise<void> {
  if (memberId === null) return;
  await messages().send(tx, {
    memberId,
    kind: 'claim-closed',
    cause: documentId,
    page: CLAIMS_PAGE,
    data: { title, outcome, note: NOTES[outcome] },
  });
}

interface Found {
  documentId: string;
  title: string;
  collectPlace: string | null;
}

/** Tells who reported a loss that something like it was found. Once for each thing. */
export async function tellLossFound(tx: Tx, loss: Told, found: Found): Promise<void> {
  if (loss.memberId === null) return;
  await messages().send(tx, {
    memberId: loss.memberId,
    kind: 'loss-found',
    cause: `${loss.documentId} ${found.documentId}`,
    page: `pages/lost/item/index?id=${found.documentId}`,
    data: {
      title: found.title,
      place: found.collectPlace ?? '服务台',
      note: '可能是您丢失的物品，请来核对',
    },
  });
}
