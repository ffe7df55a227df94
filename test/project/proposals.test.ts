import { describe, expect, it } from 'vitest';
import { decisionRow, proposalsOf } from '../../src/project/proposals.ts';
import { proposingField } from '../cli/proposing-field.ts';

const proposals = proposalsOf(proposingField);

describe('proposals', () => {
  it('are sentences that nobody has decided on, as one reads, and then pairs of works', () => {
    expect(proposals.map((proposal) => (proposal.kind === 'claim' ? `${proposal.evidence.source}:${proposal.evidence.place.line} ${proposal.says}` : proposal.says))).toEqual([
      'notes/more.md:6 Muse derives from Mercury',
      'survey.md:1 InstructGPT was fine-tuned from GPT-3',
      'survey.md:3 InstructGPT uses the method RLHF',
      'survey.md:4 Muse derives from Mercury',
      'Scaling up (work:doi:10.1/a) and Scaling up (work:doi:10.1/b) are one work',
    ]);
  });

  it('hold a sentence that stands twice once', () => expect(proposals.map((proposal) => (proposal.kind === 'claim' ? proposal.also.map(({ place }) => place.line) : []))).toEqual([[], [], [], [5], []]));

  it('are decided under names that mean their nodes alone', () => {
    expect(proposals.map(({ one, other }) => `${one} | ${other}`)).toEqual(['Muse | model:mercury', 'InstructGPT | GPT-3', 'InstructGPT | RLHF', 'Muse | model:mercury', 'work:doi:10.1/a | work:doi:10.1/b']);
  });

  it('become rows of a table of decisions', () => {
    expect(proposals.slice(1, 2).map((proposal) => decisionRow(proposal, true))).toEqual([{ decision: 'accept', one: 'InstructGPT', relation: 'fine-tuned-from', other: 'GPT-3', quote: 'InstructGPT, unlike ChatGPT-3, fine-tunes Davinci.', reason: '' }]);
    expect(proposals.slice(4).flatMap((proposal) => [true, false].map((isAccepted) => decisionRow(proposal, isAccepted).decision))).toEqual(['same', 'different']);
  });
});
