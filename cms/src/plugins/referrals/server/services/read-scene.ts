import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import * as scenes from '../store/scenes';

/** What a code opens, and who shares it. Throws SCENE_NOT_FOUND. */
export async function readScene(scene: string): Promise<{ page: string; sharer: string | null }> {
  const [found] = await scenes.find(db(), scene);
  if (!found) throw new DomainError('SCENE_NOT_FOUND');
  return { page: found.page, sharer: found.nickname };
}
