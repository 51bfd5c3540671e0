import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSecrets } from './secrets';

test('secrets are made once, differ, are long enough and readable by their owner only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  const secrets = loadSecrets(join(folder, 'data'));
  const values = Object.values(secrets);
  expect(new Set(values).size).toBe(values.length);
  expect(Buffer.from(secrets.TICKET_SIGNING_KEY, 'base64')).toHaveLength(32);
  expect(secrets.DEMO_ADMIN_PASSWORD).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$/);
  const file = join(folder, 'data', 'secrets.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(loadSecrets(join(folder, 'data'))).toEqual(secrets);

  // One that a later version asks for is added, and the others stay.
  const { JWT_SECRET: _added, ...older } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(older));
  const newer = loadSecrets(join(folder, 'data'));
  expect(newer).toMatchObject(older);
  expect(newer.JWT_SECRET.length).toBeGreaterThanOrEqual(32);
  rmSync(folder, { recursive: true });
});
