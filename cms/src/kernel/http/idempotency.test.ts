import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './idempotency';

const method = fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE');
const path = fc.webPath().map((text) => `/api${text}`);
const request = fc.record({ method, path, body: fc.jsonValue() });
const textOf = (asked: object) => JSON.stringify(asked);

describe('fingerprintOf', () => {
  it('is the same for the same request', () => {
    fc.assert(
      fc.property(request, ({ method, path, body }) => {
        expect(fingerprintOf(method, path, structuredClone(body))).toBe(fingerprintOf(method, path, body));
      }),
    );
  });

  it('differs as soon as method, path or body differ', () => {
    fc.assert(
      fc.property(request, request, (one, other) => {
        fc.pre(textOf(one) !== textOf(other));
        expect(fingerprintOf(one.method, one.path, one.body)).not.toBe(
          fingerprintOf(other.method, other.path, other.body),
        );
      }),
    );
  });

  it.each([
    ['method', fingerprintOf('PUT', '/api/ticketing/orders', { tickets: ['A'] })],
    ['path', fingerprintOf('POST', '/api/ticketing/tickets', { tickets: ['A'] })],
    ['value', fingerprintOf('POST', '/api/ticketing/orders', { tickets: ['B'] })],
    ['type of a value', fingerprintOf('POST', '/api/ticketing/orders', { tickets: 'A' })],
    ['order of a list', fingerprintOf('POST', '/api/ticketing/orders', { tickets: ['A', 'B'].reverse() })],
  ])('tells requests apart by %s', (_what, other) => {
    expect(other).not.toBe(fingerprintOf('POST', '/api/ticketing/orders', { tickets: ['A'] }));
    expect(other).not.toBe(fingerprintOf('POST', '/api/ticketing/orders', { tickets: ['A', 'B'] }));
  });

  it('takes a request without body like one with null, not like an empty one', () => {
    expect(fingerprintOf('DELETE', '/api/cart', undefined)).toBe(fingerprintOf('DELETE', '/api/cart', null));
    expect(fingerprintOf('DELETE', '/api/cart', undefined)).not.toBe(
      fingerprintOf('DELETE', '/api/cart', {}),
    );
  });

  it('keeps nothing of what was sent, only a hash of fixed length', () => {
    const fingerprint = fingerprintOf('POST', '/api/ticketing/tickets', { phone: '13800138000' });
    expect(fingerprint).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
