import { db } from '../../../../kernel/db';
import * as store from '../store/platform-certificates';
import type { CertificateSource, PlatformCertificate } from './platform-keys';

/**
 * Platform certificates in the database: what one process fetched all others know, also after a restart; and all
 * processes together ask WeChat Pay at most once a minute.
 */
export const sharedCertificates = (ask: () => Promise<unknown>): CertificateSource => ({
  known: () => store.all(db()),
  mayAsk: async () => (await store.claimRequest(db())).length > 0,
  ask: async () => void (await ask()),
  keep: async (certificates: readonly PlatformCertificate[]) => {
    for (const { serial, certificate, expiresAt } of certificates) {
      await store.keep(db(), serial, certificate, expiresAt);
    }
  },
});
