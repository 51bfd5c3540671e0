import type { HttpApp } from '../http.js';
import type { World } from '../world.js';
import { clearDifferences, plantDifferences } from './bill-differences.js';
import { billDays, billPreview } from './bill-view.js';
import { jsonOf } from './body.js';

/** Bills to look at, and lies to plant in them. */
export function billRoutes(app: HttpApp, world: World): void {
  app.get('/sandbox/bills', (c) => c.json(billDays(world)));
  app.get('/sandbox/bills/differences', (c) => c.json(world.store.list('billDifferences')));
  app.post('/sandbox/bills/differences', async (c) => c.json(plantDifferences(world, await jsonOf(c))));
  app.delete('/sandbox/bills/differences', (c) => {
    clearDifferences(world);
    return c.json([]);
  });
  app.get('/sandbox/bills/:day/:name', (c) =>
    c.text(billPreview(world, c.req.param('day'), c.req.param('name'))),
  );
}
