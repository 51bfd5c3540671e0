import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { sandboxApp } from './app.js';
import { BillFiles } from './bills/bill-files.js';
import { makeClock } from './clock.js';
import { resumeNotifications } from './notify/notifier.js';
import { resumeRefunds } from './pay/refunds.js';
import { resumeTransfers } from './pay/transfers.js';
import { RequestLog } from './request-log.js';
import { type Credentials, credentialsOf, openKeys } from './state/keys.js';
import { setClock } from './state/settings.js';
import { openStore } from './state/store.js';
import { Timers } from './timers.js';
import type { World } from './world.js';

export type { Credentials } from './state/keys.js';

export interface SandboxOptions {
  /** 0 or none takes any free port. */
  port?: number;
  /** Where to listen; this machine only unless told otherwise. */
  host?: string;
  /** Folder for keys and state; without one everything ends with the process. */
  dataDir?: string;
  /** Divides the waits of the notification schedule: 100 makes 15 s 150 ms. */
  speed?: number;
  /** How long a notified server has to answer; WeChat gives 5 s. */
  notifyTimeoutMs?: number;
}

export interface Sandbox {
  /** Such as `http://127.0.0.1:1400`: stands for api.weixin.qq.com and api.mch.weixin.qq.com alike. */
  origin: string;
  credentials: Credentials;
  close(): Promise<void>;
}

const NOTIFY_TIMEOUT_MS = 5000;

/**
 * Starts a sandbox in this process.
 * @throws Error when the port is taken or the state folder cannot be read
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  const server = createServer();
  // The port is taken before the state is opened: a second start by mistake fails without touching the first's files.
  await listen(server, options.port ?? 0, host);
  const opening = openWorld(server, options);
  const answer = opening.then((world) => getRequestListener(sandboxApp(world).fetch));
  // Requests that come before the state is read wait for it.
  server.on('request', (request, response) => {
    answer.then((handle) => handle(request, response)).catch(() => response.destroy());
  });
  try {
    const [world] = await Promise.all([opening, answer]);
    resumeNotifications(world);
    resumeRefunds(world);
    resumeTransfers(world);
    return {
      origin: originOf(server, host),
      credentials: credentialsOf(world.keys),
      close: () => close(world),
    };
  } catch (error) {
    server.close();
    throw error;
  }
}

function originOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function openWorld(server: Server, options: SandboxOptions): Promise<World> {
  const clock = makeClock();
  const { dataDir } = options;
  const world: World = {
    clock,
    keys: await openKeys(dataDir, clock.now()),
    store: await openStore(dataDir),
    timers: new Timers(),
    requests: new RequestLog(),
    bills: new BillFiles(),
    dataDir,
    speed: options.speed ?? 1,
    notifyTimeoutMs: options.notifyTimeoutMs ?? NOTIFY_TIMEOUT_MS,
    server,
  };
  setClock(world);
  return world;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function close(world: World): Promise<void> {
  const closed = new Promise<void>((resolve) => world.server.close(() => resolve()));
  await world.timers.close();
  world.server.closeAllConnections();
  await closed;
  await world.store.close();
}
