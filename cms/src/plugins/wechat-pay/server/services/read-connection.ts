import { X509Certificate } from 'node:crypto';
import { settings } from '../../../../../config/settings';
import { db, only } from '../../../../kernel/db';
import type { Connection } from '../admin-routes/connection-shapes';
import * as store from '../store/connection';
import * as certificates from '../store/platform-certificates';

const DAY_MS = 86_400_000;

/** How the line to WeChat Pay stands, from what is known here: nobody is asked. No secret is in it. */
export async function readConnection(at: Date): Promise<Connection> {
  const { sandbox, origin, appId, mchId, notifyOrigin, certificate, certificateSerial, publicKeyId } =
    settings().wechatPay;
  const [notifications, jobs, underWay, platform] = await Promise.all([
    store.notifications(db(), new Date(at.getTime() - DAY_MS)),
    store.jobs(db()).then(only),
    store.underWay(db()).then(only),
    certificates.all(db()),
  ]);
  return {
    sandbox,
    payOrigin: origin,
    appId,
    mchId,
    notifyOrigin,
    merchantCertificate: {
      serial: certificateSerial,
      expiresAt: new Date(new X509Certificate(certificate).validTo).toISOString(),
    },
    publicKeyId: publicKeyId ?? null,
    platformCertificates: platform
      .map(({ serial, expiresAt }) => ({ serial, expiresAt: expiresAt.toISOString() }))
      .reverse(),
    notifications: notifications.map(({ topic, lastAt, lastDay }) => ({
      topic,
      lastAt: lastAt?.toISOString() ?? null,
      lastDay,
    })),
    jobs: { ...jobs, oldestDueAt: jobs.oldestDueAt?.toISOString() ?? null },
    underWay,
  };
}
