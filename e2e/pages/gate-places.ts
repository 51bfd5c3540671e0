import type { App } from '../../cms/test/harness/app';
import { exchanged, givePoints } from '../../cms/test/harness/gifts';
import { buy, dayLine } from '../../cms/test/harness/shop';
import type { Json } from '../../cms/test/harness/visitor';
import type { Place } from './places';

/** The inspector's page: as it opens, what it says to codes, and its sheets. */
export async function gatePlaces(app: App): Promise<Place[]> {
  const guest = await app.visitor('guest');
  const person = { name: 'Tom Chen', phone: '13800138002' };
  const [day] = await buy(guest, app.sandbox.origin, { ...dayLine(), visitor: person });
  const [several] = await buy(guest, app.sandbox.origin, { product: 'ten-times', visitor: person });
  const [tomorrow] = await buy(guest, app.sandbox.origin, { ...dayLine(1), visitor: person });
  await givePoints(app, guest, 2_000);
  const offer = (await app.anonymous().get('/api/gifts')).data.find(({ way }: Json) => way === 'pick-up');
  const gift = await exchanged(guest, offer.documentId);
  const place = (name: string, taps: string[], scans?: string): Place => ({
    name: `inspector${name}`,
    route: '/pages/inspector/index',
    ready: '#link-online',
    as: 'inspector',
    taps,
    ...(scans === undefined ? {} : { scans }),
  });
  return [
    place('', []),
    place('-admitted', ['#scan-submit'], day?.code),
    place('-heads', ['#scan-submit'], several?.code),
    place('-refused', ['#scan-submit'], tomorrow?.code),
    place('-gift', ['#scan-submit'], gift.code),
    place('-find', ['#open-find']),
    place('-records', ['#open-records']),
    place('-setup', ['#open-setup']),
  ];
}
