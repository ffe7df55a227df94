import { describe, expect, it } from 'vitest';
import { labelByRules } from '../../../scripts/references/rule-baseline.ts';
import { scoreLabelling, scoreMarked, trained } from '../../../scripts/references/score.ts';
import { heldBackGold } from '../../../scripts/references/trained-samples.ts';
import { hasSamples } from '../samples.ts';

const SAMPLES = new URL('../../../../shared/samples', import.meta.url).pathname;

describe.skipIf(!hasSamples)('references of others', () => {
  it('are labelled as by hand: the fifth of AnyStyle’s gold data that is never trained on', () => {
    const gold = heldBackGold(SAMPLES);
    expect(gold).toHaveLength(333);
    const score = scoreLabelling(gold, trained);
    expect(score.tokenAccuracy).toBeGreaterThanOrEqual(0.96);
    expect(score.f1).toBeGreaterThanOrEqual(0.9);
    expect(score.wholeRight).toBeGreaterThanOrEqual(0.65);
    const rules = scoreLabelling(gold, labelByRules);
    expect(rules.f1).toBeGreaterThan(0.5);
    expect(score.f1).toBeGreaterThan(rules.f1 + 0.2);
  });

  it('of GB/T 7714 are read as the items from which they were printed', () => {
    const { entries, lists } = scoreMarked(SAMPLES);
    expect([entries, lists.size]).toEqual([1542, 3]);
    const least = { year: 0.97, title: 0.92, firstAuthor: 0.92, mark: 1 };
    for (const fields of lists.values()) {
      for (const [field, { right, there }] of fields) {
        expect(there).toBeGreaterThan(190);
        expect(right / there).toBeGreaterThanOrEqual(least[field]);
      }
    }
  });
});
