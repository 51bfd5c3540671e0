import type { IPluginContext } from '@tarojs/service';
import { sources } from 'webpack';

type Assets = Record<string, sources.Source>;

/** Alipay's name for a page that draws its own bar: the title bar stays, but is clear and lets taps through. */
const CLEAR_TITLE = { transparentTitle: 'always', titlePenetrate: 'YES', defaultTitle: '' };

function clearTitles(assets: Assets): void {
  for (const [name, asset] of Object.entries(assets)) {
    if (!/^pages\/.*\.json$/.test(name)) continue;
    const { navigationStyle, ...config } = JSON.parse(asset.source().toString());
    if (navigationStyle !== 'custom') continue;
    assets[name] = new sources.RawSource(JSON.stringify({ ...config, ...CLEAR_TITLE }));
  }
}

/** Taro hands WeChat's `navigationStyle: custom` on to Alipay, which does not know it. */
export default function alipayTitle(context: IPluginContext): void {
  context.modifyBuildAssets(({ assets }: { assets: Assets }) => clearTitles(assets));
}
