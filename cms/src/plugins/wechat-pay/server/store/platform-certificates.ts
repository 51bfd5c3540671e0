import { statement } from '../../../../kernel/db';

export interface CertificateRow extends Record<string, unknown> {
  serial: string;
  /** PEM. */
  certificate: string;
  expiresAt: Date;
}

export const all = statement<CertificateRow, []>(
  'platform-certificates.all',
  `select serial, certificate, expires_at as "expiresAt" from platform_certificates
    where expires_at > now() order by expires_at`,
);

export const keep = statement<Record<string, never>, [string, string, Date]>(
  'platform-certificates.keep',
  `insert into platform_certificates (serial, certificate, expires_at) values ($1, $2, $3)
   on conflict (serial) do nothing`,
);

/** Answers a row to the one process that may ask WeChat Pay in this minute. A clock set back frees it at once. */
export const claimRequest = statement<{ won: boolean }, []>(
  'platform-certificates.claim-request',
  `insert into platform_certificate_requests as r (asked_at) values (now())
   on conflict (only_row) do update set asked_at = now()
    where r.asked_at <= now() - interval '1 minute' or r.asked_at > now()
   returning true as won`,
);
