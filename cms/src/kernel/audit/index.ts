export { adminActor, currentActor } from './actor';
export { auditContent } from './content';
export { type AuditFilter, auditActors, auditOf, auditRows } from './list';
export { type Actor, type AuditChange, type AuditEntry, recordAudit } from './record';
