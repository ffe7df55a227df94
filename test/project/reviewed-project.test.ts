import { describe, expect, it } from 'vitest';
import { withDecisions } from '../../src/exports/decision-rows.ts';
import { type BuildInput, readProject, type UnmeasuredGraph } from '../../src/project/build.ts';
import { decisionRow, type Proposal, proposalsOf } from '../../src/project/proposals.ts';
import { exampleFiles } from './example.ts';

const encoder = new TextEncoder();

const MODELS = 'name,kind\nGPT-3,model\nInstructGPT,model\nCodex,model\n';
const SURVEY = '# A survey\n\nInstructGPT is fine-tuned from GPT-3. Codex is based on GPT-3.\n\nWe introduce a model called Zephyrine, which is based on GPT-3.\n';

function project(files: Readonly<Record<string, string>>, more: Partial<BuildInput> = {}): Promise<UnmeasuredGraph> {
  return readProject({ name: 'small', files: new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)])), ...more });
}

const decided = (read: UnmeasuredGraph, isAccepted: (proposal: Proposal, index: number) => boolean): string => withDecisions('overrides.csv', '', proposalsOf(read).map((proposal, index) => decisionRow(proposal, isAccepted(proposal, index))));
const reviewsOf = ({ evidence }: UnmeasuredGraph): string[] => [...evidence.values()].filter(({ how }) => how === 'prose').map(({ review }) => review);
const codes = ({ account }: UnmeasuredGraph): string[] => account.diagnostics.filter(({ code }) => code === 'override-unfollowed').map(({ message }) => message);

describe('a project whose prose is reviewed', () => {
  it('keeps what is accepted, and no edge, no node and no word of what is rejected but in the ledger', async () => {
    const files = { 'models.csv': MODELS, 'survey.md': SURVEY };
    const read = await project(files);
    const proposals = proposalsOf(read);
    expect(proposals.map(({ says }) => says).sort()).toEqual(['Codex derives from GPT-3', 'InstructGPT was fine-tuned from GPT-3', 'Zephyrine derives from GPT-3']);
    expect(read.graph.hasNode('model:zephyrine')).toBe(true);
    const overrides = decided(read, ({ one }) => one === 'InstructGPT');
    const reviewed = await project({ ...files, 'overrides.csv': overrides });
    expect([codes(reviewed), reviewsOf(reviewed), proposalsOf(reviewed)]).toEqual([[], ['accepted'], []]);
    expect(reviewed.graph.edges().filter((edge) => /derives-from|fine-tuned/.test(edge))).toEqual(['fine-tuned-from model:instructgpt model:gpt-3']);
    expect([reviewed.graph.hasNode('model:zephyrine'), reviewed.graph.hasNode('model:codex')]).toEqual([false, true]);
    const rejected = reviewed.account.outcomes.filter(({ because }) => because?.includes('is rejected by overrides.csv:') === true);
    expect(rejected.map(({ item, fate, place }) => [item, fate, place.line])).toEqual([['claim', 'skipped', 3], ['claim', 'skipped', 5]]);
    expect(reviewed.account.rows.every(({ addsUp }) => addsUp)).toBe(true);
  });

  it('says where a decision cannot be followed: the text has changed, or never said so', async () => {
    const overrides = 'decision,one,relation,other,quote\naccept,Codex,derives-from,GPT-3,Codex was based on GPT-3.\nreject,Codex,improves-on,GPT-3,\n';
    expect(codes(await project({ 'models.csv': MODELS, 'survey.md': SURVEY, 'overrides.csv': overrides }))).toEqual([
      'The override “accept” is not followed: “Codex derives-from GPT-3” is read from other sentences, but not from the one quoted',
      'The override “reject” is not followed: no text is read to say “Codex improves-on GPT-3”',
    ]);
  });

  it('without its prose has nothing to follow, which is no fault', async () => {
    const bare = await project({ 'models.csv': MODELS, 'survey.md': SURVEY, 'overrides.csv': 'decision,one,relation,other\naccept,Zephyrine,derives-from,GPT-3\n' }, { prose: false });
    expect([codes(bare), reviewsOf(bare), proposalsOf(bare)]).toEqual([[], [], []]);
    expect(bare.account.outcomes.find(({ item }) => item === 'review')).toMatchObject({ fate: 'unresolved', because: 'the prose of no text is read' });
    expect(bare.account.rows.every(({ addsUp }) => addsUp)).toBe(true);
  });
});

describe('the worked example, reviewed from end to end', () => {
  it('follows every decision on every proposal', async () => {
    const example = await exampleFiles();
    const read = await readProject({ name: 'aigc', files: example });
    const proposals = proposalsOf(read);
    expect(proposals.length).toBeGreaterThan(20);
    const config = new TextDecoder().decode(example.get('stemma.json')).replace('"sources": [', '"sources": [{ "path": "decisions.csv" },');
    const files = new Map([...example, ['stemma.json', encoder.encode(config)] as const, ['decisions.csv', encoder.encode(decided(read, (_proposal, index) => index % 2 === 0))] as const]);
    const reviewed = await readProject({ name: 'aigc', files });
    expect(codes(reviewed)).toEqual([]);
    expect(proposalsOf(reviewed)).toEqual([]);
    const facts = (read.graph.mapNodes((_key, { facts: own }) => own?.length ?? 0)).reduce((sum, count) => sum + count, 0);
    const accepted = proposals.reduce((sum, proposal, index) => sum + (index % 2 === 0 && proposal.kind === 'claim' ? 1 + proposal.also.length : 0), 0);
    expect(reviewsOf(reviewed)).toHaveLength(accepted + facts);
    expect(reviewed.account.rows.every(({ addsUp }) => addsUp)).toBe(true);
  });
});
