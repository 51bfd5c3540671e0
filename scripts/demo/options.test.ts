import { describe, expect, test } from 'vitest';
import { readOptions } from './options';

const read = (args: string[] = [], environment: NodeJS.ProcessEnv = {}) =>
  readOptions(args, environment, '/clone');

describe('what the demo is asked for', () => {
  test('has presets, which empty variables do not change', () => {
    const preset = { json: false, reset: false, port: 1337, sandboxPort: 1400, dataDir: '/clone/.data/demo' };
    expect(read()).toEqual({ ...preset, databaseUrl: undefined });
    expect(read([], { PORT: '', DATA_DIR: ' ', DATABASE_URL: '' })).toEqual({
      ...preset,
      databaseUrl: undefined,
    });
  });

  test('comes from arguments and the environment', () => {
    const environment = {
      PORT: '15000',
      SANDBOX_PORT: '15001',
      DATA_DIR: 'two',
      DATABASE_URL: 'postgresql://a/b',
    };
    expect(read(['--reset', '--json'], environment)).toEqual({
      json: true,
      reset: true,
      port: 15_000,
      sandboxPort: 15_001,
      dataDir: '/clone/two',
      databaseUrl: 'postgresql://a/b',
    });
  });

  test('is refused with the name of what is wrong', () => {
    expect(() => read([], { PORT: '80a' })).toThrow('PORT=80a is not a port');
    expect(() => read([], { SANDBOX_PORT: '70000' })).toThrow('SANDBOX_PORT=70000 is not a port');
    expect(() => read([], { PORT: '1400' })).toThrow('must differ');
    expect(() => read(['--rest'])).toThrow('Unknown argument --rest');
  });
});
