import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { findChromium } from './chromium';

test('the browser starts and draws Chinese with a real font, each character differently', {
  timeout: 120_000,
}, async () => {
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 200 } });
    const draw = async (text: string, family: string) => {
      await page.setContent(`<body style="margin:0;font:40px '${family}', sans-serif">${text}</body>`);
      const image = PNG.sync.read(await page.screenshot());
      return image.data.toString('base64');
    };
    // Missing characters all look alike: an empty box each.
    expect(await draw('山门', 'PingFang SC')).not.toBe(await draw('票务', 'PingFang SC'));
    expect(await draw('山', 'PingFang SC')).toBe(await draw('山', 'Noto Sans SC'));
    await page.setContent('<body style="font:400 40px \'PingFang SC\'"><span>山</span><b>山</b></body>');
  } finally {
    await browser.close();
  }
});
