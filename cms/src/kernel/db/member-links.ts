import { db } from './pool';

/**
 * Foreign keys from our tables to Strapi's members, whose table exists only after its schema sync (our migrations run
 * before it). Re-runnable; Strapi leaves them alone. Call in the hook `strapi::content-types.afterSync`.
 */
export async function linkToMembers(
  columns: readonly (readonly [table: string, column: string])[],
): Promise<void> {
  for (const [table, column] of columns) {
    const name = `${table}_${column}_fkey`;
    await db().query(`
      do $$ begin
        if not exists (select 1 from pg_constraint where conname = '${name}') then
          alter table ${table} add constraint ${name} foreign key (${column}) references up_users (id);
        end if;
      end $$`);
  }
}
