import { z } from 'zod';

export const secret = z.string().min(16);
const is32 = (text: string): boolean => Buffer.from(text, 'base64').length === 32;
export const key32 = z.string().refine(is32, 'must be 32 bytes in base64 (openssl rand -base64 32)');
/** The key in use, then older ones that still open what they sealed. */
export const keys32 = z
  .string()
  .refine(
    (text) => text.split(',').every(is32),
    'must be 32 bytes in base64 (openssl rand -base64 32); older keys may follow after commas',
  );
export const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
/** A PEM may come on one line with literal \n, as most secret stores keep it. */
export const pem = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine((text) => text.includes('-----BEGIN '), 'must be a PEM text');
export const timeZone = z.string().refine(isTimeZone, 'must be a time zone such as Asia/Shanghai');
export const minutes = (preset: number, low: number, high: number) =>
  z.coerce.number().int().min(low).max(high).default(preset);
export const names = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  );
export const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((text) => text === '1');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
