import { join } from 'node:path';
import { filesBelow } from './fingerprint';
import { withImports } from './imports';

/** What is built, from what, and into what; all paths relative to the repository. */
export type Part = {
  title: string;
  /** An npm script and its workspace. */
  script: string;
  scriptArgs?: string[];
  workspace: string;
  sources: string[];
  /** Files among the sources that do not matter. */
  leftOut?: (file: string) => boolean;
  /** Whether what the sources import from elsewhere in the repository counts as well. */
  followsImports?: boolean;
  output: string;
  /** What lies in the output folder, but is no output of this part. */
  foreign?: string[];
  /** Whether its build removes what an earlier one left. */
  clearsItself: boolean;
  /** Roughly how long it takes, for people. */
  hint: string;
};

/** The files a part is made from. */
export function sourceFiles(root: string, { sources, leftOut, followsImports }: Part): string[] {
  const files = sources.flatMap((source) => filesBelow(join(root, source), leftOut));
  return followsImports ? withImports(files) : files;
}

/** Mini-programs besides WeChat's, from the same source. */
export const OTHER_PLATFORMS = ['alipay', 'tt', 'swan', 'qq'] as const;
type OtherPlatform = (typeof OTHER_PLATFORMS)[number];

export type PartName = 'server' | 'admin' | 'h5' | 'weapp' | OtherPlatform;

/** What tsc remembers of its last run; without it, it writes every file. */
export const COMPILER_STATE = 'cms/dist/.tsbuildinfo';

const isAdminPage = (file: string) =>
  /[\\/]src[\\/]admin[\\/]|[\\/]plugins[\\/][^\\/]+[\\/]admin[\\/]/.test(file);
const isPluginCode = (file: string) => /[\\/]plugins[\\/]/.test(file) && !file.endsWith('package.json');
/** Pictures, the scripts that draw them, and type files that Strapi writes for itself. */
const isBesideTheServer = (file: string) =>
  /[\\/]seed[\\/](art|pictures)[\\/]|[\\/]types[\\/]generated[\\/]/.test(file);

const MINIAPP_SOURCES = [
  'miniapp/src',
  'miniapp/config',
  'miniapp/types',
  'miniapp/babel.config.js',
  'miniapp/tsconfig.json',
  'miniapp/package.json',
  'miniapp/project.config.json',
  // The page of a gate decides by these.
  'cms/src/kernel/code-alphabet.ts',
  'cms/src/plugins/ticketing/server/rules',
  'package-lock.json',
];

const miniProgram = (platform: 'weapp' | OtherPlatform, name: string): Part => ({
  title: `Building the mini-program for ${name}`,
  script: `build:${platform}`,
  workspace: 'miniapp',
  sources: MINIAPP_SOURCES,
  output: `miniapp/dist/${platform}`,
  clearsItself: true,
  hint: 'half a minute',
});

/**
 * Server and admin are one package, but building the admin takes a minute and 2 GB, and most changes touch
 * only the server.
 */
export const PARTS: Record<PartName, Part> = {
  admin: {
    title: 'Building the admin and the server',
    script: 'build',
    workspace: 'cms',
    sources: [
      'cms/src/admin',
      'cms/src/plugins',
      'cms/package.json',
      'cms/build.mjs',
      'config/admin.ts',
      'config/plugins.ts',
      'config/plugin-order.json',
      'package-lock.json',
    ],
    leftOut: (file) => isPluginCode(file) && !isAdminPage(file),
    followsImports: true,
    output: 'cms/dist/build',
    clearsItself: true,
    hint: 'a minute or two',
  },
  server: {
    title: 'Compiling the server',
    script: 'compile',
    // Strapi's settings put it into node_modules: after someone deleted dist, tsc believed all to be there.
    scriptArgs: ['--tsBuildInfoFile', 'dist/.tsbuildinfo'],
    workspace: 'cms',
    sources: [
      'cms/src',
      'cms/server.ts',
      'cms/tsconfig.json',
      'cms/types',
      'config',
      'database/seed',
      'package-lock.json',
    ],
    leftOut: (file) => isAdminPage(file) || isBesideTheServer(file),
    output: 'cms/dist',
    foreign: ['cms/dist/build', COMPILER_STATE],
    clearsItself: false,
    hint: 'some seconds',
  },
  h5: {
    title: 'Building the mini-program for browsers',
    script: 'build:h5',
    workspace: 'miniapp',
    sources: MINIAPP_SOURCES,
    output: 'miniapp/dist/h5',
    clearsItself: true,
    hint: 'half a minute',
  },
  weapp: miniProgram('weapp', 'WeChat'),
  alipay: miniProgram('alipay', 'Alipay'),
  tt: miniProgram('tt', 'Douyin'),
  swan: miniProgram('swan', 'Baidu'),
  qq: miniProgram('qq', 'QQ'),
};
