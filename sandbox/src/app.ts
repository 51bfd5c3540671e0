import { Hono } from 'hono';
import { ControlRefusal } from './control/refusal.js';
import { controlError, controlRoutes } from './control/routes.js';
import { httpFaults } from './faults/http-faults.js';
import { type HttpApp, type HttpEnv, rawUrl } from './http.js';
import { payGateway } from './pay/gateway.js';
import { weixinGateway } from './weixin/gateway.js';
import type { World } from './world.js';

/** Both WeChat servers and the control page under one origin; their paths do not overlap. */
export function sandboxApp(world: World): HttpApp {
  const app: HttpApp = new Hono<HttpEnv>();
  for (const path of ['/v3/*', '/sns/*', '/cgi-bin/*', '/wxa/*']) app.use(path, httpFaults(world));
  app.route('/', payGateway(world));
  app.route('/', weixinGateway(world));
  app.route('/', controlRoutes(world));
  app.onError((error, c) => {
    if (error instanceof ControlRefusal) return controlError(c, error);
    console.error(`wechat-sandbox: ${c.req.method} ${rawUrl(c)} failed`, error);
    return c.json({ code: 'SYSTEM_ERROR', message: '系统异常，请稍后重试' }, 500);
  });
  return app;
}
