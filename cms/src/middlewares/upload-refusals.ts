import type { Context, Next } from 'koa';
import { MOST_BYTES } from '../../config/uploads';

const UPLOAD = /^\/upload(\/|$|\?)/;

/** What Strapi says of a file that it does not take, and what it says of the refusal's reason in Chinese. */
const CHINESE: readonly (readonly [said: RegExp, chinese: string])[] = [
  [
    /type is not allowed|^File type '.*' is not allowed/i,
    '不支持这种文件。请上传 JPG、PNG、WebP、GIF、AVIF 图片，MP3、M4A 声音，MP4 视频或 PDF。',
  ],
  [
    /too large|exceeds size limit|maxFileSize/i,
    `文件太大。请压缩到 ${MOST_BYTES / 1024 / 1024} MB 以内再上传。`,
  ],
];

/**
 * The media library shows the server's sentence as it is: in Chinese, unless the browser asks for English. Stands
 * outside `strapi::errors`.
 */
export default () => async (ctx: Context, next: Next) => {
  await next();
  if (!UPLOAD.test(ctx.path) || ctx.status < 400 || /^\s*en\b/i.test(ctx.get('accept-language'))) return;
  const body = ctx.body as { error?: { message?: string } } | undefined;
  const said = body?.error?.message;
  const known = said && CHINESE.find(([pattern]) => pattern.test(said));
  if (body?.error && known) body.error.message = known[1];
};
