import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { HttpApp, HttpContext, HttpEnv } from '../http.js';
import { isLoopbackUrl } from '../loopback.js';
import { cashierPage } from '../pages/cashier.js';
import { controlPage } from '../pages/control.js';
import { guessesPage } from '../pages/guesses.js';
import { payeePage } from '../pages/payee.js';
import { credentialsOf } from '../state/keys.js';
import { settingsOf } from '../state/settings.js';
import { issueCode } from '../weixin/codes.js';
import { openidOf } from '../weixin/openid.js';
import { acceptSubscription } from '../weixin/send-subscribe-message.js';
import type { World } from '../world.js';
import { billRoutes } from './bill-routes.js';
import { bodyOf, jsonOf, optionalTextIn, textIn } from './body.js';
import { confirmTransfer } from './confirm-transfer.js';
import { clearFaults, switchFaults } from './faults.js';
import { notifyAgain } from './notify-again.js';
import { notifyBurst } from './notify-burst.js';
import { notifyRaw } from './notify-raw.js';
import { checkOrigin } from './origin-check.js';
import { payOrder } from './pay-order.js';
import type { ControlRefusal } from './refusal.js';
import { requestPayment } from './request-payment.js';
import { rotateCertificate } from './rotate-certificate.js';
import { changeSettings } from './settings.js';
import { endRefund } from './settle-refund.js';
import { stateView } from './state-view.js';

/** The sandbox's own endpoints: what in the real world is a phone, a console, or bad luck. */
export function controlRoutes(world: World): HttpApp {
  const app: HttpApp = new Hono<HttpEnv>();
  app.use('/sandbox/*', cors({ origin: (origin) => (isLoopbackUrl(origin) ? origin : null) }));
  app.use('/sandbox/*', checkOrigin);
  app.use('/sandbox/*', async (_c, next) => {
    await next();
    await world.store.saved();
  });
  visitorRoutes(app, world);
  consoleRoutes(app, world);
  troubleRoutes(app, world);
  billRoutes(app, world);
  return app;
}

/** What a visitor does with the phone. */
function visitorRoutes(app: HttpApp, world: World): void {
  app.post('/sandbox/codes', async (c) => {
    const body = await bodyOf(c);
    const name = textIn(body, 'name');
    const kind = body.kind === 'phone' ? 'phone' : 'login';
    const { code } = issueCode(world, { kind, name, phone: optionalTextIn(body, 'phone') });
    return c.json({ code, openid: openidOf(world.keys, name) });
  });
  app.post('/sandbox/subscriptions', async (c) => {
    const body = await bodyOf(c);
    const openid = openidOf(world.keys, textIn(body, 'name'));
    return c.json({ openid, left: acceptSubscription(world, openid, textIn(body, 'template_id')) });
  });
  app.post('/sandbox/request-payment', async (c) => c.json(requestPayment(world, await bodyOf(c))));
  app.post('/sandbox/pay', async (c) => {
    const body = await bodyOf(c);
    const order = payOrder(world, textIn(body, 'out_trade_no'), { notify: body.notify !== false });
    return c.json({
      out_trade_no: order.outTradeNo,
      transaction_id: order.transactionId,
      trade_state: order.state,
    });
  });
  app.post('/sandbox/refunds/settle', async (c) => c.json(endRefund(world, await bodyOf(c))));
  app.post('/sandbox/transfers/confirm', async (c) => c.json(confirmTransfer(world, await bodyOf(c))));
  app.get('/sandbox/cashier', (c) => cashierPage(world, c));
  app.get('/sandbox/transfer', (c) => payeePage(world, c));
}

/** What a merchant sees in WeChat's consoles. */
function consoleRoutes(app: HttpApp, world: World): void {
  app.get('/', (c) => controlPage(world, c));
  app.get('/sandbox/guesses', (c) => guessesPage(c));
  app.get('/sandbox/credentials', (c) => c.json(credentialsOf(world.keys)));
  app.get('/sandbox/state', (c) => c.json(stateView(world, viewOf(c))));
  app.get('/sandbox/settings', (c) => c.json(settingsOf(world)));
  app.post('/sandbox/settings', async (c) => c.json(changeSettings(world, await bodyOf(c))));
  app.post('/sandbox/rotate-certificate', async (c) =>
    c.json(await rotateCertificate(world, await bodyOf(c))),
  );
}

/** What goes wrong. */
function troubleRoutes(app: HttpApp, world: World): void {
  app.get('/sandbox/faults', (c) => c.json(world.store.list('faults')));
  app.post('/sandbox/faults', async (c) =>
    c.json(switchFaults(world, await jsonOf(c), c.req.query('add') === '1')),
  );
  app.delete('/sandbox/faults', (c) => {
    clearFaults(world);
    return c.json([]);
  });
  app.post('/sandbox/notify', async (c) => {
    const attempts = await notifyAgain(world, textIn(await bodyOf(c), 'out_trade_no'));
    return c.json({ attempts });
  });
  app.post('/sandbox/notify-burst', async (c) => c.json(await notifyBurst(world, await bodyOf(c))));
  app.post('/sandbox/notify-raw', async (c) => c.json(await notifyRaw(world, await bodyOf(c))));
}

const ROWS_SHOWN = 100;

function viewOf(c: HttpContext): { outTradeNo?: string; limit: number } {
  const limit = Number(c.req.query('limit') ?? ROWS_SHOWN);
  return {
    outTradeNo: c.req.query('out_trade_no'),
    limit: Number.isInteger(limit) && limit > 0 ? limit : ROWS_SHOWN,
  };
}

export function controlError(c: HttpContext, error: ControlRefusal): Response {
  return c.json({ code: error.code, message: error.message }, error.status);
}
