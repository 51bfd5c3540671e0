import { createDecipheriv, createPublicKey, verify } from 'node:crypto';
import { pool } from './pool';
import type { Answered } from './server';

const TAG_BYTES = 16;
const pem = String(process.env.WECHAT_PAY_PUBLIC_KEY).replaceAll('\\n', '\n');
let key: ReturnType<typeof createPublicKey> | undefined;

/** What a notification needs at least: its signature verified, its text decrypted, one row written. */
export async function takeNotification(
  headers: Record<string, string | string[] | undefined>,
  raw: string,
): Promise<Answered> {
  key ??= createPublicKey(pem);
  const signed = `${headers['wechatpay-timestamp']}\n${headers['wechatpay-nonce']}\n${raw}\n`;
  const signature = Buffer.from(String(headers['wechatpay-signature']), 'base64');
  if (!verify('sha256', Buffer.from(signed), key, signature)) return { status: 401, body: {} };
  const { id, resource } = JSON.parse(raw);
  const { out_trade_no: number } = JSON.parse(decrypt(resource));
  await pool.query({
    name: 'notification',
    text: 'insert into bare_notifications (id, reference) values ($1, $2) on conflict do nothing',
    values: [id, number],
  });
  return { status: 200, body: {} };
}

function decrypt(sealed: { ciphertext: string; nonce: string; associated_data: string }): string {
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', String(process.env.WECHAT_PAY_API_V3_KEY), sealed.nonce);
  decipher.setAAD(Buffer.from(sealed.associated_data));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return decipher.update(bytes.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}
