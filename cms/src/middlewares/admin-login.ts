import type { Context, Next } from 'koa';

const LOGIN = '/admin/login';

/** Strapi's log-in page shows the server's sentence as it is, in no language but this one. */
const CHINESE: Record<string, string> = {
  'Invalid credentials': '邮箱或密码不正确',
  'Missing credentials': '请填写邮箱和密码',
  'Too many requests, please try again later.': '尝试次数过多，请稍后再试',
};

/** Refusals of the log-in in Chinese, unless the browser asks for English. Stands outside `strapi::errors`. */
export default () => async (ctx: Context, next: Next) => {
  await next();
  if (ctx.path !== LOGIN || ctx.status < 400 || /^\s*en\b/i.test(ctx.get('accept-language'))) return;
  const body = ctx.body as { error?: { message?: string } } | undefined;
  const sentence = CHINESE[body?.error?.message ?? ''];
  if (body?.error && sentence) body.error.message = sentence;
};
