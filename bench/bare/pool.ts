import { Pool, types } from 'pg';

// Days as they are stored, and counts as numbers, like the product's.
types.setTypeParser(types.builtins.DATE, String);
types.setTypeParser(types.builtins.INT8, Number);

export const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
