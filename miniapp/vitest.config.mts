import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@tarojs/taro': path.resolve(import.meta.dirname, 'test/taro.ts'),
      '@gate': path.resolve(import.meta.dirname, '../cms/src/plugins/ticketing/server/rules'),
      '@kernel': path.resolve(import.meta.dirname, '../cms/src/kernel'),
      '@': path.resolve(import.meta.dirname, 'src'),
    },
  },
  define: { API_ORIGIN: JSON.stringify('http://api.test'), 'process.env.TARO_ENV': JSON.stringify('weapp') },
  test: {
    name: 'miniapp',
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // Signatures are checked without the help of Node, as on a phone.
    testTimeout: 30_000,
  },
});
