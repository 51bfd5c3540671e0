import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { chineseFonts } from './fonts';
import { unpackChromium } from './packaged';

/** What `chromium.launch()` of playwright-core needs; `env` already holds this process's environment. */
export type BrowserToLaunch = { executablePath: string; args: string[]; env: Record<string, string> };

const CACHE_FOLDER = resolve(__dirname, '../../.cache/browser');

/** No sandbox: root and most containers have none. No font hinting: text is equally wide everywhere. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--font-render-hinting=none',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MACOS_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where an installed browser may be, best first. */
export function installedCandidates(path: string): string[] {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...MACOS_PROGRAMS, chromium.executablePath()];
}

/** Being there is not enough: a library may be missing, or it may only be a stub that asks to install one. */
function starts(executablePath: string): boolean {
  return spawnSync(executablePath, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function environmentWith(added: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(own), ...added };
}

function findInstalled(): string | undefined {
  const wished = process.env.CHROMIUM_PATH;
  if (wished) {
    if (starts(wished)) return wished;
    throw new Error(`CHROMIUM_PATH names ${wished}, which does not start as a browser.`);
  }
  return installedCandidates(process.env.PATH ?? '').find((file) => existsSync(file) && starts(file));
}

/**
 * A Chromium that runs on this machine, with Chinese fonts: the one named by `CHROMIUM_PATH`, else an
 * installed one, else the one that comes through npm.
 * @throws Error with a sentence that says what to install
 */
export async function findChromium(): Promise<BrowserToLaunch> {
  const fonts = chineseFonts(join(CACHE_FOLDER, 'fonts'));
  const installed = findInstalled();
  if (installed) return { executablePath: installed, args: ARGUMENTS, env: environmentWith(fonts) };
  const packaged = await unpackChromium(CACHE_FOLDER);
  if (!packaged) {
    throw new Error('No Chromium or Chrome found on this machine: install one, or set CHROMIUM_PATH.');
  }
  const env = environmentWith({ ...fonts, LD_LIBRARY_PATH: packaged.libraryFolder });
  return { executablePath: packaged.executablePath, args: ARGUMENTS, env };
}
