import type { IPluginContext } from '@tarojs/service';
import { sources } from 'webpack';

type Assets = Record<string, sources.Source>;

/** The tags of WeChat's base template that a person can touch or that carry meaning. */
const SPOKEN_TAGS = ['view', 'image', 'input', 'button', 'text'];
const LABELS = `aria-role="{{i.role||''}}" aria-label="{{i.ariaLabel||''}}"`;

function labelTemplates(assets: Assets): void {
  const opening = new RegExp(`<(${SPOKEN_TAGS.join('|')}) `, 'g');
  for (const [name, asset] of Object.entries(assets)) {
    if (!/(^|\/)base\.wxml$/.test(name)) continue;
    const text = asset.source().toString().replace(opening, `<$1 ${LABELS} `);
    assets[name] = new sources.RawSource(text);
  }
}

/**
 * Taro's generated WXML drops `role` and `aria-label`. The values do reach the page's data, so it is enough
 * to bind them in the template; WeChat's screen readers then speak the same labels as the H5 build's.
 */
export default function aria(context: IPluginContext): void {
  context.modifyBuildAssets(({ assets }: { assets: Assets }) => labelTemplates(assets));
}
