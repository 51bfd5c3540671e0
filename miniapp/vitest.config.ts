import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@tarojs/taro': path.resolve(__dirname, 'test/taro.ts'),
      '@': path.resolve(__dirname, 'src'),
    },
  },
  define: { API_ORIGIN: JSON.stringify('http://api.test'), 'process.env.TARO_ENV': JSON.stringify('weapp') },
  test: { name: 'miniapp', root: __dirname, include: ['src/**/*.test.ts'], environment: 'node' },
});
