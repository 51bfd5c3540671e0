import { createHash } from 'node:crypto';
import { settings } from '../../../../../config/settings';
import { now } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { FreshCache } from '../../../../kernel/fresh-cache';
import { Picture, RateLimit } from '../../../../kernel/http';
import { askWeChat } from '../gateway/ask';
import { isRefusal } from '../gateway/call';
import { refusalError } from '../gateway/refusals';
import { CODE_PAGES, contentTypeOf } from '../rules/mini-code';
import * as miniCodes from '../store/mini-codes';

const PATH = '/wxa/getwxacodeunlimit';
const WIDTH_PIXELS = 430;
/** 41030: the version that is published has no such page. */
const PAGE_UNKNOWN = 41030;
const DAY_SECONDS = 86_400;
/** Kept in the database, some 50 KB each. */
const MOST_KEPT = 2_000;
/** Kept by each process for the moment, so that a poster that everybody looks at costs the database nothing. */
const REMEMBERED = { freshMs: 60_000, size: 100 };

/** WeChat draws 5000 a minute for an account and then refuses; a crowd of made-up scenes must not get that far. */
const drawings = new RateLimit('mini-code-drawings', () => 600);

/** By page and scene; whoever asks for the same at the same moment waits for one drawing. */
const pictures = new FreshCache<string, Picture>(REMEMBERED, async (key) => {
  const [page = '', scene = ''] = key.split(' ');
  return (await kept(page, scene)) ?? (await draw(page, scene));
});

/**
 * The code that opens `page` with `scene` in WeChat: PNG or JPEG, as WeChat draws it. Throws PAGE_NOT_FOUND,
 * TOO_MANY_REQUESTS, WECHAT_LIMIT_REACHED, WECHAT_REFUSED, WECHAT_UNREACHABLE.
 */
export async function miniCode(page: string, scene: string): Promise<Picture> {
  if (!CODE_PAGES.includes(page)) throw new DomainError('PAGE_NOT_FOUND', { page });
  // Neither holds a space.
  return pictures.get(`${page} ${scene}`);
}

async function kept(page: string, scene: string): Promise<Picture | null> {
  const [row] = await miniCodes.find(db(), page, scene, settings().wechat.miniProgramVersion);
  return row ? pictureOf(row.bytes, row.contentType) : null;
}

async function draw(page: string, scene: string): Promise<Picture> {
  await drawings.take('all');
  const version = settings().wechat.miniProgramVersion;
  const answer = await askWeChat<Buffer>({
    path: PATH,
    // Only what is published can be checked; a trial version has pages that WeChat does not know yet.
    body: { page, scene, env_version: version, check_path: version === 'release', width: WIDTH_PIXELS },
    answer: 'picture',
    repeatable: true,
  });
  if (isRefusal(answer)) {
    if (answer.errcode === PAGE_UNKNOWN)
      throw new DomainError('PAGE_NOT_FOUND', { page, errcode: PAGE_UNKNOWN });
    throw refusalError(PATH, answer);
  }
  const contentType = contentTypeOf(answer);
  if (!contentType) throw new DomainError('WECHAT_UNREACHABLE');
  await miniCodes.insert(db(), page, scene, version, contentType, answer, now());
  await miniCodes.forgetOldest(db(), MOST_KEPT);
  return pictureOf(answer, contentType);
}

function pictureOf(bytes: Buffer, contentType: string): Picture {
  const etag = createHash('sha256').update(bytes).digest('base64url');
  return new Picture(bytes, contentType, { etag, maxAgeSeconds: DAY_SECONDS });
}
