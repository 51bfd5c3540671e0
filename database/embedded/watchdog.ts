import { spawn } from 'node:child_process';

/**
 * Waits until its input ends, which happens when we say so and also when this process dies in any way, even
 * by `kill -9`; then stops the server at once and deletes its folder. A signal handler or exit hook of our
 * own could not do that, and Linux's parent-death signal does not exist on macOS.
 */
const SCRIPT = `
read -r _
if read -r server < "$1/data/postmaster.pid"; then
  kill -QUIT "$server"
  while [ -e "$1/data/postmaster.pid" ] && kill -0 "$server"; do sleep 0.05; done
fi
rm -rf "$1"
`;

/**
 * Ties the life of a server and its folder to this process.
 * @param folder holds `data/`; deleted in the end
 * @returns a function that ends the server now and resolves when it and the folder are gone
 */
export function watchOver(folder: string): () => Promise<void> {
  const watchdog = spawn('/bin/sh', ['-c', SCRIPT, 'watchdog', folder], {
    // In a session of its own: Ctrl-C in the terminal must not end it before the server.
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    watchdog.once('error', reject);
    watchdog.once('exit', () => resolve());
  });
  // Reported to whoever awaits the stop; without this line it would be an unhandled rejection before.
  ended.catch(() => undefined);
  watchdog.unref();
  return () => {
    watchdog.ref();
    watchdog.stdin.end();
    return ended;
  };
}
