import type { PointsAccount } from '../../src/plugins/points/contract';
import type { App } from './app';
import { eventually } from './shop';
import type { Json, Visitor } from './visitor';

export const accountOf = async (visitor: Visitor): Promise<PointsAccount> => {
  const { available, frozen, debt } = (await visitor.get('/api/points/account')).data;
  return { available, frozen, debt };
};

/** Waits until an account says this: news of a ticket arrive after its commit. */
export const accountIs = (visitor: Visitor, wanted: PointsAccount) =>
  eventually(
    () => accountOf(visitor),
    (now) => JSON.stringify(now) === JSON.stringify(wanted),
    20_000,
  );

/** Changes the rules of points as an editor does. */
export async function pointRules(app: App, data: object): Promise<void> {
  const documents = app.strapi.documents('plugin::points.rule-set' as never) as Json;
  const { documentId } = await documents.findFirst({});
  await documents.update({ documentId, data });
}

/** The nightly look at what points promise: empty when all is well. */
export const pointFindings = (app: App): Promise<Json[]> =>
  app.module<Json>('src/plugins/points/server/services/check-points.js').checkPoints();
