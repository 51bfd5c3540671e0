import { startSandbox } from './index.js';

const DEFAULT_PORT = 1400;

/** Reads a number from the environment; an unreadable one is an error, not a default. */
function numberFrom(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name}=${text} is not a number`);
  return value;
}

async function main(): Promise<void> {
  const sandbox = await startSandbox({
    port: numberFrom('SANDBOX_PORT', DEFAULT_PORT),
    host: process.env.SANDBOX_HOST || '127.0.0.1',
    dataDir: process.env.SANDBOX_DATA_DIR || undefined,
    speed: numberFrom('SANDBOX_SPEED', 1) || 1,
  });
  if (process.env.SANDBOX_JSON === '1')
    console.log(JSON.stringify({ sandbox: sandbox.origin, pid: process.pid }));
  else
    console.log(`WeChat sandbox: ${sandbox.origin}\ncredentials:    ${sandbox.origin}/sandbox/credentials`);
  const stop = (): void => void sandbox.close().then(() => process.exit(0), fail);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? `wechat-sandbox: ${error.message}` : error);
  process.exit(1);
}

main().catch(fail);
