import { type Actor, type AuditChange, adminActor, recordAudit } from '../../../../kernel/audit';
import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import * as members from '../store/members';
import * as promoters from '../store/promoters';

interface Disabling {
  documentId: string;
  reason: string;
  adminId: number;
  now: Date;
}

/**
 * From now on nobody is bound to this promoter, nothing more is earned and nothing paid out; what is on its way to be
 * earned stays. Again: nothing. Throws PROMOTER_NOT_FOUND.
 */
export const disablePromoter = ({ documentId, reason, adminId, now }: Disabling) =>
  change(documentId, adminId, async (tx, memberId, actor) => {
    const done = await promoters.disable(tx, memberId, now, reason, actor.name);
    return done.length > 0 ? { action: 'disable', field: 'promotes', before: true, after: false } : null;
  });

export const enablePromoter = (documentId: string, adminId: number) =>
  change(documentId, adminId, async (tx, memberId) => {
    const done = await promoters.enable(tx, memberId);
    return done.length > 0 ? { action: 'enable', field: 'promotes', before: false, after: true } : null;
  });

interface Naming {
  documentId: string;
  /** Of the administrator who this promoter is; null: of none. */
  email: string | null;
  adminId: number;
}

/** Says which administrator a promoter is: nobody reviews their own money. Throws PROMOTER_NOT_FOUND, NOT_FOUND. */
export async function nameStaff({ documentId, email, adminId }: Naming) {
  const staffId = email === null ? null : await adminWithEmail(email);
  const staffName = staffId === null ? null : (await adminActor(staffId)).name;
  return change(documentId, adminId, async (tx, memberId) => {
    const done = await promoters.setStaff(tx, memberId, staffId);
    return done.length > 0 ? { action: 'update', field: 'staff', before: null, after: staffName } : null;
  });
}

async function adminWithEmail(email: string): Promise<number> {
  const user: { id: number } | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { email: email.toLowerCase() } });
  if (!user) throw new DomainError('NOT_FOUND', { email });
  return user.id;
}

type Done = { action: string } & AuditChange;

async function change(
  documentId: string,
  adminId: number,
  work: (tx: Tx, memberId: number, actor: Actor) => Promise<Done | null>,
): Promise<{ documentId: string }> {
  const [member] = await members.byDocument(db(), documentId);
  if (!member) throw new DomainError('PROMOTER_NOT_FOUND');
  const actor = await adminActor(adminId);
  await inTransaction(async (tx) => {
    // A member who never shared can be kept from it, too.
    await promoters.add(tx, member.memberId);
    only(await promoters.lock(tx, member.memberId));
    const done = await work(tx, member.memberId, actor);
    if (!done) return;
    const { action, ...changed } = done;
    const subject = { kind: 'promoter', id: documentId, title: `#${documentId.slice(-6)}` };
    await recordAudit(tx, { actor, action, subject, changes: [changed] });
  });
  return { documentId };
}
