import { constants, privateDecrypt } from 'node:crypto';
import type { World } from '../world.js';
import { paramError } from './refusal.js';

/**
 * Opens a field that the merchant encrypted for WeChat Pay: RSA-OAEP with SHA-1, base64, with the public key or the
 * platform certificate that the request's `Wechatpay-Serial` names.
 * @throws PayRefusal PARAM_ERROR when no key is named or it does not fit
 */
export function openSensitiveField(
  world: World,
  serial: string | null,
  field: string,
  sealed: string,
): string {
  const key = keyOf(world, serial);
  if (!key)
    throw paramError(field, '', '加密敏感字段时须在Wechatpay-Serial中传入正确的公钥ID或平台证书序列号');
  try {
    const options = { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
    return privateDecrypt(options, Buffer.from(sealed, 'base64')).toString('utf8');
  } catch {
    throw paramError(field, '', '敏感信息解密失败，请检查加密所用的公钥');
  }
}

function keyOf({ keys }: World, serial: string | null): string | undefined {
  if (serial === keys.publicKeyId) return keys.publicKey.privateKey;
  return keys.platform.find((each) => each.serial === serial)?.privateKey;
}
