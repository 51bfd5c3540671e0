import path from 'node:path';
import { type Compiler, NormalModule } from 'webpack';
import type Chain from 'webpack-chain';

interface LoaderUse {
  loader: string;
}

/** Taro's plugin names its page loaders by package and leaves finding them to `loader-runner`. */
class LoaderPaths {
  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('LoaderPaths', (compilation) => {
      NormalModule.getCompilationHooks(compilation).beforeLoaders.tap(
        'LoaderPaths',
        (loaders: LoaderUse[]) => {
          for (const use of loaders) {
            if (use.loader.startsWith('@tarojs/')) use.loader = require.resolve(use.loader);
          }
        },
      );
    });
  }
}

/**
 * npm keeps the packages that need Taro's webpack version in this workspace, and the rest in the root's
 * node_modules, from where the former are not found. This names them outright, however npm arranges them.
 */
export function findOwnPackages(chain: Chain): void {
  chain.resolve.modules.add('node_modules').add(path.resolve(__dirname, '../node_modules'));
  chain.plugin('loader-paths').use(LoaderPaths);
}

/** The H5 runtime and the app must share one router, and npm may put it below the runtime. */
export function shareRouter(chain: Chain): void {
  const platform = path.dirname(require.resolve('@tarojs/plugin-platform-h5/package.json'));
  const runtime = path.dirname(require.resolve('@tarojs/taro-h5/package.json', { paths: [platform] }));
  const router = require.resolve('@tarojs/router/package.json', { paths: [runtime] });
  chain.resolve.alias.set('@tarojs/router', path.dirname(router));
}
