import type Chain from 'webpack-chain';

/** Without shared groups each H5 page chunk repeats Taro's components and our own. */
export function groupChunks(chain: Chain): void {
  chain.optimization.splitChunks({
    chunks: 'all',
    maxInitialRequests: 8,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      taro: {
        name: 'taro',
        test: /[\\/]node_modules[\\/]@(tarojs|stencil)[\\/]/,
        chunks: 'initial',
        priority: 20,
      },
      shared: { name: 'shared', chunks: 'async', minChunks: 3, priority: 5 },
      vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, chunks: 'initial', priority: 10 },
    },
  });
}
