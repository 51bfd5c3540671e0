import { startSandbox } from './index.js';
import { HELP, readCommandLine } from './options.js';

async function main(): Promise<void> {
  const { json, help, ...options } = readCommandLine(process.argv.slice(2), process.env);
  if (help) {
    console.log(HELP);
    return;
  }
  const sandbox = await startSandbox(options);
  if (json) console.log(JSON.stringify({ sandbox: sandbox.origin, pid: process.pid }));
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
