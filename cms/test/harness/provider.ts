import type { App } from './app';
import type { Json } from './visitor';

/** The sandbox's control: what WeChat does, and what goes wrong there. */
export function providerOf(app: App) {
  const origin = app.sandbox.origin;
  const send = async (method: string, path: string, body?: object): Promise<Json> => {
    const response = await fetch(`${origin}/sandbox/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.status === 204 ? null : response.json();
  };
  return {
    post: (path: string, body: object) => send('POST', path, body),
    state: (query = 'limit=5000'): Promise<Json> => send('GET', `state?${query}`),
    settings: (change: object) => send('POST', 'settings', change),
    faults: (...faults: object[]) => send('POST', 'faults', faults as never),
    noFaults: () => fetch(`${origin}/sandbox/faults`, { method: 'DELETE' }),
  };
}

/** Functions of the running server that jobs and timers call, to be called when the test says. */
export function servicesOf(app: App) {
  const pay = (file: string) => app.module<Json>(`src/plugins/wechat-pay/server/services/${file}.js`);
  const ticketing = (file: string) => app.module<Json>(`src/plugins/ticketing/server/services/${file}.js`);
  return {
    sweep: (at: Date): Promise<void> => ticketing('sweep').sweep(at),
    violations: (): Promise<Json[]> => ticketing('check-invariants').checkInvariants(),
    submitApproved: (at: Date): Promise<void> => ticketing('submit-approved').submitApproved(at),
    pursueRefund: (number: string, at = new Date(), round = 0): Promise<void> =>
      pay('pursue-refund').pursueRefund({ number, round }, at),
    pursueTransfer: (number: string, at = new Date(), round = 0): Promise<void> =>
      pay('pursue-transfer').pursueTransfer({ number, round }, at),
    takeUpForgotten: (at: Date): Promise<void> => pay('take-up-forgotten').takeUpForgotten(at),
    startReconciliation: (day: string, at: Date): Promise<void> =>
      pay('reconcile-day').startReconciliation(day, at),
    reconcile: (id: number, at: Date): Promise<void> => pay('reconcile-day').reconcileDay({ id }, at),
    inTransaction: <T>(work: (tx: Json) => Promise<T>): Promise<T> =>
      app.module<Json>('src/kernel/db/index.js').inTransaction(work),
    service: (name: string): Json => app.strapi.plugin('wechat-pay').service(name),
  };
}
