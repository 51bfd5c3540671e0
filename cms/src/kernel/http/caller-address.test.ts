import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callerAddress } from './caller-address';

test('an IPv4 address stands for itself, however the socket writes it', () => {
  expect(callerAddress('203.0.113.7')).toBe('203.0.113.7');
  expect(callerAddress('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

test('addresses of one IPv6 network are one caller, in every spelling', () => {
  const network = '2001:db8:0:7::/64';
  for (const ip of [
    '2001:db8:0:7::1',
    '2001:0DB8:0000:0007:a:b:c:d',
    '2001:db8:0:7:ffff::',
    '2001:db8:0:7::1%eth0',
  ])
    expect(callerAddress(ip)).toBe(network);
  expect(callerAddress('2001:db8:0:8::1')).not.toBe(network);
  expect(callerAddress('::1')).toBe('0:0:0:0::/64');
});

test('the last 64 bits of an IPv6 address change nothing, the first do', () => {
  const group = fc.integer({ min: 1, max: 0xffff }).map((n) => n.toString(16));
  const groups = fc.array(group, { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, groups, (one, other) => {
      const moved = [...one.slice(0, 4), ...other.slice(4)];
      expect(callerAddress(moved.join(':'))).toBe(callerAddress(one.join(':')));
      fc.pre(one.slice(0, 4).join() !== other.slice(0, 4).join());
      expect(callerAddress(other.join(':'))).not.toBe(callerAddress(one.join(':')));
    }),
  );
});
