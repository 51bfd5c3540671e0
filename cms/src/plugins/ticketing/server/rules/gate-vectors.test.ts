import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkAtGate } from './gate-check';
import { gateVectors } from './gate-vectors';

describe('checkAtGate: the cases that server and page share', () => {
  it.each(gateVectors.map((vector) => [vector.refuses?.reason ?? 'admitted', vector.name, vector] as const))(
    '%s: %s',
    (_reason, _name, { ticket, attempt, admits, refuses }) => {
      const decision = checkAtGate(ticket, attempt);
      if (refuses) expect(decision).toEqual({ admitted: false, ...refuses });
      else
        expect(decision).toMatchObject({
          admitted: true,
          entitlement: { position: admits?.position },
          headCount: admits?.headCount,
        });
    },
  );

  it('has a case for each reason of the rules', () => {
    const rules = readFileSync(path.join(import.meta.dirname, 'gate-check.ts'), 'utf8');
    const reasons = new Set([...rules.matchAll(/refuse\(\s*'([A-Z_]+)'/g)].map(([, reason]) => reason));
    expect(reasons.size).toBeGreaterThan(15);
    expect(new Set(gateVectors.flatMap(({ refuses }) => refuses?.reason ?? []))).toEqual(reasons);
  });
});

test('what runs in the page as well imports types only, or its like', () => {
  const shared = ['gate-check', 'gate-vectors', 'manifest', 'offline-check', 'read-code'];
  const imports = shared.flatMap((name) =>
    [
      ...readFileSync(path.join(import.meta.dirname, `${name}.ts`), 'utf8').matchAll(
        /^import (?!type\b).*?from '(.+?)';/gms,
      ),
    ].map(([, from]) => from),
  );
  const allowed = [...shared.map((name) => `./${name}`), '../../../../kernel/code-alphabet'];
  expect(imports.filter((from) => !allowed.includes(from ?? ''))).toEqual([]);
});
