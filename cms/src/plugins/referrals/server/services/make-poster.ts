import { randomCode } from '../../../../kernel/code';
import { inTransaction, only } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { isScenePage, SCENE_LENGTH } from '../rules/scene-page';
import * as promoters from '../store/promoters';
import * as scenes from '../store/scenes';

interface PosterRequest {
  memberId: number;
  page: string;
  device: Buffer | null;
}

/**
 * The code that a member's poster or share of a page carries; the same one for ever. Throws PAGE_NOT_FOUND,
 * PROMOTER_DISABLED.
 */
export async function makePoster({ memberId, page, device }: PosterRequest) {
  if (!isScenePage(page)) throw new DomainError('PAGE_NOT_FOUND', { page });
  return inTransaction(async (tx) => {
    await promoters.add(tx, memberId);
    const { disabledAt } = only(await promoters.find(tx, memberId));
    if (disabledAt) throw new DomainError('PROMOTER_DISABLED');
    const { scene } = only(await scenes.findOrAdd(tx, randomCode(SCENE_LENGTH), memberId, page, device));
    return { scene, page };
  });
}
