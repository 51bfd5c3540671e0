import { db } from '../../../kernel/db';

/**
 * Foreign keys to Strapi's own tables, which exist only after its schema sync (our migrations run before it).
 * Re-runnable; Strapi leaves them alone.
 */
export async function linkToMembers(): Promise<void> {
  for (const [table, column] of [
    ['tickets', 'member_id'],
    ['orders', 'member_id'],
    ['scans', 'inspector_id'],
  ]) {
    const name = `${table}_${column}_fkey`;
    await db().query(`
      do $$ begin
        if not exists (select 1 from pg_constraint where conname = '${name}') then
          alter table ${table} add constraint ${name} foreign key (${column}) references up_users (id);
        end if;
      end $$`);
  }
}
