import type { Stage } from '../stage';

/** An editor publishes a product again and again through the admin's own API; each time every process forgets. */
export async function publishEvery(everyMs: number, stage: Stage, slug: string) {
  const call = async (method: string, path: string, token?: string, body?: object) => {
    const answer = await fetch(stage.product + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text).data;
  };
  const { token } = await call('POST', '/admin/login', undefined, stage.admin);
  const product = (await call('GET', '/api/ticketing/products')).find(
    (each: { slug: string }) => each.slug === slug,
  );
  const path = `/content-manager/collection-types/plugin::ticketing.product/${product.documentId}/actions/publish?locale=zh`;
  const { subtitle } = product;
  let last: Promise<unknown> = call('POST', path, token, { subtitle });
  await last;
  const timer = setInterval(() => {
    last = last.then(() => call('POST', path, token, { subtitle }));
  }, everyMs);
  return {
    end: async () => {
      clearInterval(timer);
      await last;
    },
  };
}
