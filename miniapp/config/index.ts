import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import type Chain from 'webpack-chain';
import { version } from '../package.json';
import { groupChunks } from './chunks';
import { findOwnPackages, shareRouter } from './own-packages';

const platform = process.env.TARO_ENV ?? 'weapp';
const api = process.env.TARO_APP_API ?? (platform === 'h5' ? '' : 'http://127.0.0.1:1337');
const proxyTarget = process.env.TARO_APP_PROXY ?? 'http://127.0.0.1:1337';
/** The gate's rules are the server's own files, compiled into the inspector's page. */
const gateRules = path.resolve(__dirname, '../../cms/src/plugins/ticketing/server/rules');
const serverKernel = path.resolve(__dirname, '../../cms/src/kernel');
const isWatching = process.env.NODE_ENV === 'development';

/** Old phones still open WeChat with engines that stumble on `?.`; this list makes Babel rewrite it. */
process.env.BROWSERSLIST ??= 'Android >= 5, iOS >= 10';

const config: UserConfigExport<'webpack5'> = {
  projectName: 'shanmen',
  date: '2025-11-23',
  // Every style sheet, ours and NutUI's, is drawn for a phone 375 points wide.
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  // Watching empties its folder first; the H5 build that the server hands out must survive that.
  outputRoot: platform === 'h5' && isWatching ? 'dist/h5-watch' : `dist/${platform}`,
  alias: { '@': path.resolve(__dirname, '../src'), '@gate': gateRules, '@kernel': serverKernel },
  framework: 'react',
  // Pre-bundling and the build cache together lose page templates ("Template tmpl_0_N not found").
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [
    '@tarojs/plugin-html',
    path.resolve(__dirname, 'aria.ts'),
    ...(platform === 'alipay' ? [path.resolve(__dirname, 'alipay-title.ts')] : []),
  ],
  defineConstants: { API_ORIGIN: JSON.stringify(api), APP_VERSION: JSON.stringify(version) },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [gateRules, serverKernel] },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    webpackChain(chain: Chain) {
      findOwnPackages(chain);
    },
  },
  h5: {
    publicPath: isWatching ? '/' : '/m/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    esnextModules: ['@nutui'],
    compile: { include: [gateRules, serverKernel] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // Past 430 points the page stops growing; wide windows show a phone-wide column (see styles/h5.scss).
      pxtransform: { enable: true, config: { maxRootSize: 23 } },
      cssModules: { enable: false },
    },
    devServer: {
      host: '127.0.0.1',
      port: Number(process.env.H5_PORT ?? 10086),
      open: false,
      proxy: [{ context: ['/api', '/uploads'], target: proxyTarget }],
    },
    webpackChain(chain: Chain) {
      findOwnPackages(chain);
      shareRouter(chain);
      groupChunks(chain);
    },
  },
  sass: { resource: [path.resolve(__dirname, '../src/styles/tokens.scss')] },
};

export default defineConfig<'webpack5'>(config);
