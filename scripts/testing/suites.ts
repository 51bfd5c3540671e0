import { OTHER_PLATFORMS, type PartName } from '../building/parts';

/** One run of vitest: some of the projects of vitest.config.mts. */
export type Suite = {
  projects: string[];
  /** What must be built before; the tests' own set-up compiles the server. */
  needs: PartName[];
  needsDatabase: boolean;
};

/** In the order of `npm test`: what fails fastest comes first. */
export const SUITES: Record<string, Suite> = {
  unit: { projects: ['unit', 'miniapp'], needs: [], needsDatabase: false },
  sandbox: { projects: ['sandbox'], needs: [], needsDatabase: false },
  api: { projects: ['api'], needs: [], needsDatabase: true },
  races: { projects: ['races'], needs: [], needsDatabase: true },
  e2e: {
    projects: ['e2e'],
    needs: ['admin', 'server', 'h5', 'weapp', ...OTHER_PLATFORMS],
    needsDatabase: true,
  },
};
