import { WeixinRefusal } from './answer.js';
import { textOf, type WeixinEndpoint } from './call.js';
import { drawCode } from './draw-code.js';
import { checkPage } from './pages-check.js';

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const VERSIONS = ['release', 'trial', 'develop'];
const USUAL_WIDTH = 430;

/** A mini-program code that holds a scene. The picture is a plain QR code, since a real one cannot be drawn here. */
export const getWxaCodeUnlimit: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/getwxacodeunlimit',
  needsToken: true,
  handle({ world, body }) {
    const scene = textOf(body, 'scene');
    if (!SCENE.test(scene))
      throw new WeixinRefusal(40169, 'invalid length for scene, or the data is not json string');
    const page = textOf(body, 'page');
    if (page.includes('?')) throw new WeixinRefusal(41030, 'invalid page');
    if (page !== '' && body.check_path !== false) checkPage(world, page);
    const version = body.env_version ?? 'release';
    if (!VERSIONS.includes(String(version))) throw new WeixinRefusal(40097, 'invalid args');
    return {
      png: drawCode(
        `wxacode://${world.keys.appId}/${page}?scene=${encodeURIComponent(scene)}`,
        widthIn(body),
      ),
    };
  },
};

function widthIn(body: Record<string, unknown>): number {
  const width = body.width ?? USUAL_WIDTH;
  if (typeof width !== 'number' || !Number.isInteger(width) || width < 280 || width > 1280) {
    throw new WeixinRefusal(40097, 'invalid args');
  }
  return width;
}
