import { join } from 'node:path';
import { isPortFree } from '../../database/embedded/ports';
import type { Credentials } from '../../sandbox/src/index.js';
import type { Child, Output } from '../running/child';
import { step } from '../running/progress';
import { complain, waitForAnswer } from '../running/ready';
import { Complaint, type Session } from '../running/session';

const SANDBOX_TIMEOUT_MS = 60_000;

/** @throws Complaint that names the variable to set, when one of the ports is taken */
export async function checkPorts(ports: Record<string, number>): Promise<void> {
  for (const [variable, port] of Object.entries(ports)) {
    if (await isPortFree(port)) continue;
    throw new Complaint(
      `Port ${port} is taken by another program. Choose another one by ${variable}, such as ${variable}=${port + 1}.`,
    );
  }
}

export type SandboxOptions = {
  root: string;
  port: number;
  dataDir: string;
  output: Output;
  /** Start it anew when its source changes. */
  watch: boolean;
};

/** Starts the WeChat sandbox and asks it for the keys that it gives a merchant. */
export async function startSandbox(
  session: Session,
  { root, port, dataDir, output, watch }: SandboxOptions,
): Promise<{ child: Child; url: string; credentials: Credentials }> {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = session.start({
    name: 'sandbox',
    args: [...(watch ? [tsx, 'watch'] : ['--import', 'tsx']), join('sandbox', 'src', 'main.ts')],
    cwd: root,
    env: { ...process.env, SANDBOX_PORT: String(port), SANDBOX_DATA_DIR: join(dataDir, 'sandbox') },
    output,
  });
  const url = `http://127.0.0.1:${port}`;
  const response = await step('Starting the WeChat sandbox', () =>
    waitForAnswer(child, `${url}/sandbox/credentials`, SANDBOX_TIMEOUT_MS),
  );
  return { child, url, credentials: (await response.json()) as Credentials };
}

/** Rejects, with the end of its log, when a child ends that should not. */
export async function failure(child: Child): Promise<never> {
  const { words } = await child.ended;
  throw complain(child, words);
}
