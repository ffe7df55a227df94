import { describe, expect, it } from 'vitest';
import type { EdgeKind } from '../../src/base/kinds.ts';
import { evidenceId } from '../../src/evidence/evidence.ts';
import type { Claim } from '../../src/records/claims.ts';
import { type Named, NameIndex } from '../../src/records/name-index.ts';
import { reviewClaims, unfollowedReviews } from '../../src/records/review-claims.ts';
import type { Sourced } from '../../src/records/records.ts';
import { type ReviewDraft, sourceText } from '../../src/sources/drafts.ts';
import { overrides } from '../../src/sources/tables/overrides.ts';

const names = new NameIndex(
  (
    [
      ['model:gpt-3', 'GPT-3', ['Davinci']], ['model:instructgpt', 'InstructGPT', []], ['model:codex', 'Codex', []], ['model:mercury', 'Mercury', []], ['architecture:mercury', 'Mercury', []],
      ['work:arxiv:2005.14165', 'Language Models are Few-Shot Learners', ['brown2020', 'arxiv:2005.14165']],
    ] as const
  ).map(([key, label, aliases]): Named => ({ key, kind: key.slice(0, key.indexOf(':')) as Named['kind'], label, aliases })),
);

const A = 'InstructGPT fine-tunes\nGPT-3 with RLHF.';
const B = 'GPT-3 became InstructGPT.';

function claim(from: string, kind: EdgeKind, to: string, quote: string, review: 'proposed' | 'accepted' = 'proposed'): Claim {
  const place = { start: 10 * quote.length, end: 11 * quote.length, line: quote.length, column: 1 };
  return { from, kind, to, evidence: { id: evidenceId('survey.md', place, 'prose@1'), source: 'survey.md', place, quote, rule: 'prose@1', how: 'prose', strength: 'stated', review, confidence: 0.8 } };
}

const claims: readonly Claim[] = [
  claim('model:instructgpt', 'fine-tuned-from', 'model:gpt-3', A),
  claim('model:instructgpt', 'fine-tuned-from', 'model:gpt-3', B),
  claim('model:codex', 'derives-from', 'model:gpt-3', A),
  claim('model:codex', 'derives-from', 'model:gpt-3', 'A table says so.', 'accepted'),
  claim('work:arxiv:2005.14165', 'introduces', 'model:gpt-3', B),
];

/** Reads rows as they would stand in a table. */
function rows(...lines: readonly string[]): Sourced<ReviewDraft>[] {
  const source = sourceText('overrides.csv', ['decision,one,relation,other,quote,reason', ...lines, ''].join('\n'));
  return overrides.read(source).drafts.flatMap((draft) => (draft.type === 'review' ? [{ source, draft }] : []));
}

/** What became of each claim: `p`roposed, `a`ccepted, or `r`ejected. */
const after = (...lines: string[]): string => reviewClaims(claims, rows(...lines), names).claims.map(({ claim: { evidence }, rejectedBy }) => (rejectedBy === undefined ? evidence.review.slice(0, 1) : 'r')).join('');
const because = (...lines: string[]): string[] => reviewClaims(claims, rows(...lines), names).fates.map((fate) => (fate.fate === 'followed' ? 'followed' : fate.because));

describe('decisions on claims', () => {
  it('are not needed', () => expect(after()).toBe('pppap'));

  it.each<[string, string[], string]>([
    ['accept all sentences of a claim', ['accept,InstructGPT,fine-tuned-from,GPT-3,,'], 'aapap'],
    ['reject one of them', [`reject,instruct gpt,fine-tuned-from,Davinci,${B},`], 'prpap'],
    ['by node keys, and by the identifier of a work', ['reject,model:codex,derives-from,model:gpt-3,,', 'accept,arxiv:2005.14165,introduces,GPT-3,,'], 'ppraa'],
    ['a sentence whose line ends and control signs a program changed', ['accept,InstructGPT,fine-tuned-from,GPT-3,"InstructGPT fine-tunes  GPT-3\u0007 with RLHF.",'], 'appap'],
    ['one sentence but not the others', [`accept,InstructGPT,fine-tuned-from,GPT-3,${B},`, 'reject,InstructGPT,fine-tuned-from,GPT-3,,'], 'rapap'],
    ['reject beats accept', ['accept,InstructGPT,fine-tuned-from,GPT-3,,', 'reject,InstructGPT,fine-tuned-from,GPT-3,,'], 'rrpap'],
    ['what a table says is not for review', ['reject,Codex,derives-from,GPT-3,A table says so.,'], 'pppap'],
  ])('%s', (_name, lines, expected) => expect(after(...lines)).toBe(expected));

  it('name the row that accepts, with its reason and an id of its own', () => {
    const both = reviewClaims(claims, rows('accept,InstructGPT,fine-tuned-from,GPT-3,,seen in the paper', 'accept,Codex,derives-from,GPT-3,,'), names).claims.map(({ claim: { evidence } }) => evidence);
    expect(both[0]).toMatchObject({ review: 'accepted', row: { source: 'overrides.csv', place: { line: 2 } }, reason: 'seen in the paper', quote: A, how: 'prose', confidence: 0.8 });
    // The two claims were read from one sentence under one rule.
    expect(claims[0]?.evidence.id).toBe(claims[2]?.evidence.id);
    expect(new Set([both[0]?.id, both[2]?.id, claims[0]?.evidence.id]).size).toBe(3);
  });

  it('name the row that rejects', () => {
    expect(reviewClaims(claims, rows('', 'reject,Codex,derives-from,GPT-3,,'), names).claims[2]?.rejectedBy).toMatchObject({ source: { path: 'overrides.csv' }, draft: { place: { line: 3 } } });
  });

  it('tell what became of them', () => {
    expect(because('accept,InstructGPT,fine-tuned-from,GPT-3,,', `accept,InstructGPT,fine-tuned-from,GPT-3,${B},`)).toEqual(['followed', 'followed']);
    expect(because('accept,InstructGPT,fine-tuned-from,GPT-3,,', `reject,InstructGPT,fine-tuned-from,GPT-3,${B},`)).toEqual(['followed', 'followed']);
    expect(because('accept,Codex,derives-from,GPT-3,,', 'reject,Codex,derives-from,GPT-3,,')).toEqual(['it is rejected at overrides.csv:3:1', 'followed']);
    expect(because('accept,Nobody,derives-from,GPT-3,,')).toEqual(['“Nobody” names nothing']);
    expect(because('accept,Mercury,derives-from,GPT-3,,')).toEqual(['“Mercury” names several: architecture:mercury, model:mercury']);
    expect(because('accept,Codex,improves-on,GPT-3,,')).toEqual(['no text is read to say “Codex improves-on GPT-3”']);
    expect(because('accept,GPT-3,derives-from,Codex,,')).toEqual(['no text is read to say “GPT-3 derives-from Codex”']);
    expect(because('accept,Codex,derives-from,GPT-3,Other words.,')).toEqual(['“Codex derives-from GPT-3” is read from other sentences, but not from the one quoted']);
    expect(because('accept,__proto__,derives-from,constructor,,')).toEqual(['“__proto__” names nothing']);
  });

  it('are diagnostics where they are not followed, with place and hint', () => {
    expect(unfollowedReviews(reviewClaims(claims, rows('accept,Codex,derives-from,GPT-3,,', 'reject,Codx,derives-from,GPT-3,,'), names).fates)).toMatchObject([
      { code: 'override-unfollowed', message: 'The override “reject” is not followed: “Codx” names nothing', path: 'overrides.csv', place: { line: 3 }, hint: 'Did you mean “Codex”?' },
    ]);
  });

  it('do not depend on the order of claims', () => {
    const lines = ['accept,InstructGPT,fine-tuned-from,GPT-3,,', `reject,InstructGPT,fine-tuned-from,GPT-3,${B},`];
    const { claims: forth, fates } = reviewClaims(claims, rows(...lines), names);
    const back = reviewClaims([...claims].reverse(), rows(...lines).reverse(), names);
    expect([...back.claims].reverse()).toEqual(forth);
    expect(back.fates.map(({ fate }) => fate)).toEqual(fates.map(({ fate }) => fate));
  });
});
