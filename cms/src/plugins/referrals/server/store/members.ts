import { statement } from '../../../../kernel/db';
import type { Identity } from '../rules/binding';

export interface MemberRow extends Identity, Record<string, unknown> {
  documentId: string;
  openid: string | null;
  nickname: string | null;
  registeredAt: Date;
}

const COLUMNS = `id as "memberId", document_id as "documentId", openid, unionid, phone, nickname,
  created_at as "registeredAt"`;

export const find = statement<MemberRow, [number]>(
  'referrals.members-find',
  `select ${COLUMNS} from up_users where id = $1`,
);

export const byDocument = statement<MemberRow, [string]>(
  'referrals.members-by-document',
  `select ${COLUMNS} from up_users where document_id = $1`,
);
