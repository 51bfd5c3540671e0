import { expect, test } from 'vitest';
import packageJson from '../../package.json';
import { complaintAbout } from './node-version.mjs';

test('Node 20.11 up to 24 is fine, older and newer ones are named', () => {
  for (const version of ['20.11.0', '20.20.2', '22.1.0', '24.99.0'])
    expect(complaintAbout(version)).toBeUndefined();
  expect(complaintAbout('20.10.0')).toContain('Node 20.10.0 is too old');
  expect(complaintAbout('18.20.0')).toContain('too old');
  expect(complaintAbout('25.0.0')).toContain('too new');
  expect(packageJson.engines.node).toBe('>=20.11 <25');
});
