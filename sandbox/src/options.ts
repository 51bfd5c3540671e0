import { parseArgs } from 'node:util';
import type { SandboxOptions } from './index.js';

const DEFAULT_PORT = 1400;

export const HELP = `A local stand-in for the WeChat mini-program and WeChat Pay APIv3 servers.

  wechat-sandbox [--port 1400] [--host 127.0.0.1] [--data-dir <folder>] [--speed 1] [--json]

  --port      where to listen; 0 takes any free port                      SANDBOX_PORT
  --host      this machine only unless told otherwise                     SANDBOX_HOST
  --data-dir  keys and state; without it both end with the process        SANDBOX_DATA_DIR
  --speed     divides the waits of notifications and refunds, multiplies
              the allowed calls a second                                  SANDBOX_SPEED
  --json      prints one line {"sandbox": origin, "pid"} when ready       SANDBOX_JSON=1

The variables say the same; what is given on the command line wins.`;

export interface CommandLine extends SandboxOptions {
  json: boolean;
  help: boolean;
}

/**
 * @param args what follows the program's name
 * @throws Error for an option that does not exist or a number that is none: an unreadable one is an error, not a default
 */
export function readCommandLine(args: string[], env: NodeJS.ProcessEnv): CommandLine {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { port: text, host: text, 'data-dir': text, speed: text, json: flag, help: flag };
  const { values } = parseArgs({ args, options });
  return {
    port: number('port', values.port || env.SANDBOX_PORT, DEFAULT_PORT),
    host: values.host || env.SANDBOX_HOST || '127.0.0.1',
    dataDir: values['data-dir'] || env.SANDBOX_DATA_DIR || undefined,
    speed: number('speed', values.speed || env.SANDBOX_SPEED, 1) || 1,
    json: values.json ?? env.SANDBOX_JSON === '1',
    help: values.help ?? false,
  };
}

function number(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} ${text} is not a number`);
  return value;
}
