import { settings } from './settings';

export default () => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: settings().databaseUrl },
    // Strapi's own queries only; stock and money use the kernel's pool (cms/src/kernel/db).
    pool: { min: 0, max: 10 },
  },
  // database/migrations/*.sql run before Strapi's schema sync, each in a transaction, once.
  settings: { useTypescriptMigrations: false },
});
