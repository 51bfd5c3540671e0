import { defineConfig } from 'vitest/config';

/** `npx vitest --project unit` and so on; scripts/test.ts runs them one after the other. */
export default defineConfig({
  test: {
    projects: [
      './sandbox/vitest.config.ts',
      './miniapp/vitest.config.mts',
      {
        test: {
          name: 'unit',
          include: [
            'bench/*.test.ts',
            'cms/src/**/*.test.ts',
            'cms/test/*.test.ts',
            'config/**/*.test.ts',
            'database/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          env: { TZ: 'UTC' },
        },
      },
      {
        test: {
          name: 'api',
          include: ['cms/test/api/**/*.test.ts', 'cms/test/processes/**/*.test.ts'],
          globalSetup: ['cms/test/harness/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'races',
          include: ['cms/test/races/**/*.test.ts'],
          globalSetup: ['cms/test/harness/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['cms/test/harness/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
