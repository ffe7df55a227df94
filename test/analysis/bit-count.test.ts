import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitCount } from '../../src/analysis/bit-count.ts';
import '../compact/arbitrary-graph.ts';

it('counts the bits of any 32, signed or not', () => {
  expect([0, 1, -1, 0x80000000, 1 << 31, 0xffffffff].map(bitCount)).toEqual([0, 1, 32, 1, 1, 32]);
  fc.assert(
    fc.property(fc.integer(), (bits) => {
      expect(bitCount(bits)).toBe((bits >>> 0).toString(2).replaceAll('0', '').length);
    }),
  );
});
