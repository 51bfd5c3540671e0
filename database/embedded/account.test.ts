import { describe, expect, test } from 'vitest';
import { pickAccount } from './account';

const line = (name: string, uid: number) => `${name}:x:${uid}:${uid}::/nonexistent:/usr/sbin/nologin`;

describe('the account that runs PostgreSQL for root', () => {
  test('is postgres where a PostgreSQL was installed, else nobody', () => {
    const bare = [line('root', 0), line('nobody', 65534)].join('\n');
    expect(pickAccount(bare)).toEqual({ name: 'nobody', ids: { uid: 65534, gid: 65534 } });
    expect(pickAccount(`${bare}\n${line('postgres', 101)}`)).toEqual({
      name: 'postgres',
      ids: { uid: 101, gid: 101 },
    });
  });

  test('is never one with the rights of root, nor one of a broken line', () => {
    expect(pickAccount(line('postgres', 0))).toBeUndefined();
    expect(pickAccount('nobody:x::::')).toBeUndefined();
    expect(pickAccount('')).toBeUndefined();
  });
});
