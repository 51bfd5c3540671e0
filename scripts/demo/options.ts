import { resolve } from 'node:path';
import { Complaint } from '../running/session';

export type DemoOptions = {
  /** One line on standard output when ready, for programs. */
  json: boolean;
  /** Throw the earlier data away first. */
  reset: boolean;
  port: number;
  sandboxPort: number;
  /** Absolute. */
  dataDir: string;
  /** A PostgreSQL of the caller's own, instead of the one from npm. */
  databaseUrl?: string;
};

export const USAGE = `npm run demo [-- --json] [-- --reset]

  --json    one line of JSON on standard output when everything is ready (npm's own: npm run --silent)
  --reset   start from fresh data

  PORT=1337           of the cms, which also serves the mini-program under /m/
  SANDBOX_PORT=1400   of the WeChat sandbox
  DATA_DIR=.data/demo database, uploads, secrets and logs of this demo
  DATABASE_URL        a PostgreSQL of your own instead of the one that comes with npm
`;

function portFrom(environment: NodeJS.ProcessEnv, name: string, preset: number): number {
  const text = environment[name]?.trim();
  if (!text) return preset;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Complaint(`${name}=${text} is not a port: a whole number from 1 to 65535 is needed.`);
}

/**
 * Reads what the caller wants.
 * @param root the repository; a relative DATA_DIR is taken from there
 * @throws Complaint about anything that cannot be meant
 */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv, root: string): DemoOptions {
  const unknown = args.find((arg) => arg !== '--json' && arg !== '--reset');
  if (unknown) throw new Complaint(`Unknown argument ${unknown}.\n\n${USAGE}`);
  const port = portFrom(environment, 'PORT', 1337);
  const sandboxPort = portFrom(environment, 'SANDBOX_PORT', 1400);
  if (port === sandboxPort) throw new Complaint(`PORT and SANDBOX_PORT are both ${port}; they must differ.`);
  return {
    json: args.includes('--json'),
    reset: args.includes('--reset'),
    port,
    sandboxPort,
    dataDir: resolve(root, environment.DATA_DIR?.trim() || '.data/demo'),
    databaseUrl: environment.DATABASE_URL?.trim() || undefined,
  };
}
