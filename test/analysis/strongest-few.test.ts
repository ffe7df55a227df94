import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StrongestFew } from '../../src/analysis/strongest-few.ts';
import '../compact/arbitrary-graph.ts';

it('knows the weakest of the strongest after every offer, the larger id being the weaker of equals', () => {
  const offers = fc.uniqueArray(fc.tuple(fc.nat(99), fc.integer({ min: 0, max: 6 })), { selector: ([id]) => id, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(offers, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 12 }), (rounds, capacity) => {
      const few = new StrongestFew(capacity);
      for (const round of rounds) {
        few.clear();
        round.forEach(([id, strength], index) => {
          few.offer(id, strength);
          const held = round.slice(0, index + 1).sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, capacity);
          expect([few.weakestId, few.weakestStrength]).toEqual(held.at(-1));
          expect(few.isFull).toBe(index + 1 >= capacity);
        });
      }
    }),
  );
});
