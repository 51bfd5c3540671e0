import { environmentFor } from './environment';

const pem = (label: string): string => `-----BEGIN ${label}-----\nbm90IGEga2V5\n-----END ${label}-----\n`;

/** A complete environment whose WeChat exists nowhere: for what reads settings and calls nobody. */
export const madeUpEnvironment = (): Record<string, string> => ({
  ...environmentFor({
    appId: 'wx0123456789abcdef',
    appSecret: '0123456789abcdef0123456789abcdef',
    mchId: '1900000001',
    apiV3Key: 'k'.repeat(32),
    merchantPrivateKey: pem('PRIVATE KEY'),
    merchantCertificate: pem('CERTIFICATE'),
    merchantSerial: '1A'.repeat(20),
    publicKeyId: 'PUB_KEY_ID_0119000000012026010100000001',
    publicKey: pem('PUBLIC KEY'),
  }),
  DATABASE_URL: 'postgresql://shanmen@127.0.0.1:5432/shanmen',
});
