import type { Core } from '@strapi/strapi';
import { inStrapiTransaction } from '../db';
import { currentActor } from './actor';
import { diffSnapshots, type Snapshots } from './diff';
import { type AuditChange, recordAudit } from './record';
import { anyVersions, auditedFields, hasDrafts, visibleVersions } from './snapshot';

const WRITES = new Set(['create', 'clone', 'update', 'publish', 'unpublish', 'discardDraft', 'delete']);

/**
 * Keeps who changed the documents of these content types (uid → kind of subject). It looks at what visitors are shown
 * before and after each write, so that every way to change it is noticed, and drafts are nobody's business until they
 * are published. It reads and writes in Strapi's own transaction. Call in a plugin's `register`.
 */
export function auditContent(strapi: Core.Strapi, kinds: Readonly<Record<string, string>>): void {
  strapi.documents.use(async (context, next) => {
    const kind = kinds[context.uid];
    if (!kind || !WRITES.has(context.action)) return next();
    const { documentId: given } = context.params as { documentId?: string };
    const isNew = context.action === 'create' || context.action === 'clone';
    return inStrapiTransaction(async (tx) => {
      const before = given && !isNew ? await visibleVersions(context.uid, given) : new Map();
      // Afterwards nobody knows any more what it was called.
      const oldTitle = given && context.action === 'delete' ? await titleOf(context.uid, given) : null;
      const answer = await next();
      const documentId = isNew ? (answer as unknown as { documentId: string }).documentId : given;
      if (!documentId) return answer;
      const after = await visibleVersions(context.uid, documentId);
      const changes = diffSnapshots(before, after, auditedFields(context.uid));
      const action = actionOf(context, before, after, changes);
      const title = oldTitle ?? (await titleOf(context.uid, documentId));
      if (action && title !== null) {
        await recordAudit(tx, {
          actor: currentActor(),
          action,
          subject: { kind, id: documentId, title },
          changes,
        });
      }
      return answer;
    });
  });
}

/** What happened, as a person would say it; null when nothing did. */
function actionOf(
  { uid, action }: { uid: string; action: string },
  before: Snapshots,
  after: Snapshots,
  changes: readonly AuditChange[],
): string | null {
  if (action === 'delete' && after.size === 0) return 'delete';
  if (action === 'create' || action === 'clone') return 'create';
  if (before.size < after.size) return hasDrafts(uid) ? 'publish' : 'update';
  if (before.size > after.size) return hasDrafts(uid) ? 'unpublish' : 'update';
  return changes.length > 0 ? 'update' : null;
}

/** Null when there is no such document. */
async function titleOf(uid: string, documentId: string): Promise<string | null> {
  const versions = await anyVersions(uid, documentId);
  const chosen = versions.get('zh') ?? [...versions.values()][0];
  return chosen?.title ?? null;
}
