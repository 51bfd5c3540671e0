import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Names that pages ask for. On a phone they are there; here one family stands for all, so that a bare
 * machine shows no boxes and every machine draws the same picture.
 */
const ASKED_FAMILIES = [
  'PingFang SC',
  'Noto Sans SC',
  'Noto Sans CJK SC',
  'Microsoft YaHei',
  'sans-serif',
  'system-ui',
];
const FAMILY = 'Noto Sans S Chinese';

function fontsConf(fontFolder: string, cacheFolder: string): string {
  const aliases = ASKED_FAMILIES.map(
    (name) =>
      `  <alias binding="same"><family>${name}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `  <dir>${fontFolder}</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${cacheFolder}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

/**
 * Writes a font setting with the Chinese fonts that come through npm, for tests and screenshots only.
 * @param cacheFolder made if missing
 * @returns environment for the browser; empty where the system does not use fontconfig
 */
export function chineseFonts(cacheFolder: string): Record<string, string> {
  if (process.platform !== 'linux') return {};
  const mainFile = createRequire(__filename).resolve('@embedpdf/fonts-sc');
  const fontFolder = join(dirname(dirname(mainFile)), 'fonts');
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(cacheFolder, 'fonts.conf');
  writeFileSync(file, fontsConf(fontFolder, join(cacheFolder, 'index')));
  return { FONTCONFIG_FILE: file };
}
