import { expect, test } from 'vitest';
import { readCommandLine } from '../src/options.js';

test('what is typed wins over the environment, and that over the defaults', () => {
  expect(readCommandLine([], {})).toMatchObject({
    port: 1400,
    host: '127.0.0.1',
    speed: 1,
    dataDir: undefined,
  });
  const env = { SANDBOX_PORT: '0', SANDBOX_SPEED: '100', SANDBOX_JSON: '1', SANDBOX_DATA_DIR: '/there' };
  expect(readCommandLine([], env)).toMatchObject({ port: 0, speed: 100, json: true, dataDir: '/there' });
  expect(readCommandLine(['--port', '1500', '--speed=10'], env)).toMatchObject({ port: 1500, speed: 10 });
});

test.each([[['--port', 'many']], [['--speed', '-1']], [['--unknown']]])('%j is an error', (args) => {
  expect(() => readCommandLine(args, {})).toThrow();
});
