import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export const addressOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
};

async function asOwner<T>(server: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of its own, empty or a copy of `template`; answers its address. */
export async function createDatabase(server: string, template?: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(server, (client) =>
    client.query(`create database ${name} ${template ? `template ${template}` : ''}`),
  );
  return addressOf(server, name);
}

export async function dropDatabase(server: string, address: string): Promise<void> {
  const name = new URL(address).pathname.slice(1);
  await asOwner(server, (client) => client.query(`drop database if exists ${name} with (force)`));
}
