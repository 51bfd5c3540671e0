import type { Server } from 'node:http';
import type { BillFiles } from './bills/bill-files.js';
import type { Clock } from './clock.js';
import type { RequestLog } from './request-log.js';
import type { Keys } from './state/keys.js';
import type { Store } from './state/store.js';
import type { Timers } from './timers.js';

/** One running sandbox: handed to every endpoint. */
export interface World {
  clock: Clock;
  keys: Keys;
  store: Store;
  timers: Timers;
  requests: RequestLog;
  bills: BillFiles;
  /** Folder of the state; undefined keeps it in memory. */
  dataDir: string | undefined;
  /** Divides the waits of the notification schedule. */
  speed: number;
  /** How long a merchant has to answer a notification. */
  notifyTimeoutMs: number;
  server: Server;
}
