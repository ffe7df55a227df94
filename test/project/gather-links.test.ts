import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/evidence/ledger.ts';
import type { ReadSource } from '../../src/project/assume.ts';
import { findCompanions } from '../../src/project/companions.ts';
import { gather } from '../../src/project/gather.ts';
import { type Draft, type LinkDraft, type ReferenceDraft, sourceText, type ThingDraft, type ValueDraft } from '../../src/sources/drafts.ts';

const CONFIG = { name: 'x', title: 'X', surveys: [], sources: [] };

/** A source of one draft a word. */
function source(path: string, drafts: (place: (word: string) => Draft['place']) => Draft[], text: string): ReadSource {
  const given = sourceText(path, text);
  const place = (word: string): Draft['place'] => given.lines.place(text.indexOf(word), text.indexOf(word) + word.length);
  return { source: given, format: 'test', reads: 'link', reading: { drafts: drafts(place), skips: [], diagnostics: [], sections: [] } };
}

const work = (place: Draft['place'], key: string, more: Partial<ReferenceDraft> = {}): ReferenceDraft => ({ type: 'reference', place, key, csl: { id: key, type: 'article', title: `On ${key}` }, identifiers: [], keywords: [], ...more });
const item = (place: Draft['place'], id: string): ThingDraft => ({ type: 'thing', place, kind: 'item', id, name: `Item ${id}`, aliases: [], developers: [], introducedBy: [] });
const link = (place: Draft['place'], from: LinkDraft['from'], to: LinkDraft['to'], more: Partial<LinkDraft> = {}): LinkDraft => ({ type: 'link', place, from, kind: 'linked-with', to, ...more });
const value = (place: Draft['place'], ordinal: number): ValueDraft => ({ type: 'value', place, ordinal, name: 'cluster', value: ordinal + 10 });

function gathered(...sources: ReadSource[]): { edges: string[]; outcomes: string[]; result: ReturnType<typeof gather>; ledger: Ledger } {
  const ledger = new Ledger();
  const result = gather(CONFIG, sources, findCompanions(sources, undefined).of, ledger);
  const nameOf = new Map(result.records.map(({ key, label }) => [key, label]));
  return {
    edges: result.claims.map(({ from, kind, to, evidence }) => `${nameOf.get(from) ?? from} ${kind} ${nameOf.get(to) ?? to} “${evidence.quote}”${evidence.weight === undefined ? '' : ` ${evidence.weight}`}`),
    outcomes: ledger.outcomes().map(({ source: path, item: kind, fate, because }) => `${path} ${kind} ${fate}${because === undefined ? '' : `: ${because}`}`),
    result,
    ledger,
  };
}

describe('cited references', () => {
  it('become edges with the words that cite, and works that nothing else describes become ghosts', () => {
    const { edges, outcomes, result, ledger } = gathered(
      source('a.txt', (place) => {
        const citing = work(place('Alpha'), 'Alpha');
        const cited = (word: string, csl: Partial<ReferenceDraft['csl']>): LinkDraft => link(place(word), citing, work(place(word), '', { cited: true, csl: { id: '', type: 'article', ...csl } }), { kind: 'cites' });
        return [citing, cited('Beta', { title: 'On Beta' }), cited('Gamma', { author: [{ family: 'Gamma' }], issued: { 'date-parts': [[1999]] } }), cited('Delta', {})];
      }, 'Alpha cites Beta and Gamma and Delta'),
    );
    expect(edges.map((edge) => edge.replace(/^On Alpha cites .*?“/, '“'))).toEqual(['“Beta”', '“Gamma”']);
    expect(outcomes).toEqual(['a.txt reference kept', 'a.txt link kept', 'a.txt link kept', 'a.txt link unresolved: says too little to know a work by']);
    expect(ledger.rows()).toMatchObject([{ read: 4, kept: 3, unresolved: 1, addsUp: true }]);
    expect(result.diagnostics.map(({ code, place }) => [code, place?.column])).toEqual([['citation-unresolved', 32]]);
    expect(result.records.filter(({ ghost }) => ghost === true)).toHaveLength(2);
  });
});

describe('links of graph files', () => {
  it('run from the smaller key where they are symmetric, and parallel ones are evidence of one edge', () => {
    const { edges, outcomes } = gathered(
      source('n.net', (place) => {
        const [a, b] = [item(place('a'), 'a'), item(place('b'), 'b')];
        return [a, b, link(place('x'), b, a, { weight: 2 }), link(place('y'), a, b), link(place('z'), b, a, { kind: 'points-to' }), link(place('w'), a, a)];
      }, 'a b x y z w'),
    );
    expect(edges).toEqual(['Item a linked-with Item b “x” 2', 'Item a linked-with Item b “y”', 'Item b points-to Item a “z”', 'Item a linked-with Item a “w”']);
    expect(outcomes.slice(2)).toEqual(['n.net link kept', 'n.net link merged: adds evidence to an edge', 'n.net link kept', 'n.net link kept']);
  });

  it('find their nodes in the file that they accompany, by its name', () => {
    const map = source('field_map.txt', (place) => [item(place('1'), '1'), item(place('2'), '2')], '1 2');
    const other = source('zebra_map.txt', (place) => [item(place('1'), '1')], '1');
    const network = source('field_network.txt', (place) => [link(place('1\t2'), '1', '2', { weight: 3 }), link(place('1\t9'), '1', '9')], '1\t2 1\t9');
    const { edges, outcomes, result } = gathered(network, map, other);
    expect(edges).toEqual(['Item 1 linked-with Item 2 “1\t2” 3']);
    expect(outcomes.filter((outcome) => outcome.includes(' link '))).toEqual(['field_network.txt link kept', 'field_network.txt link unresolved: no graph file at hand has its nodes']);
    expect(result.diagnostics.map(({ message }) => message)).toEqual(['No node of field_map.txt has the id “9”']);
    expect(findCompanions([network, map, other], undefined).assumptions).toEqual(['field_network.txt is taken to speak of the nodes of field_map.txt.']);
    expect([...findCompanions([network, map, other], { ...CONFIG, sources: [{ path: 'field_network.txt', of: 'zebra_map.txt' }] }).of]).toEqual([['field_network.txt', 'zebra_map.txt']]);
  });

  it('name nodes of their own where no file lists them: works by citation key or identifier, else by the id', () => {
    const citing = source('list.cites', (place) => [link(place('smith2020'), 'smith2020', '10.1000/xyz', { kind: 'cites' }), link(place('35'), '35', 'smith2020', { kind: 'cites' })], 'smith2020 35');
    const bibliography = source('a.bib', (place) => [work(place('smith'), 'smith2020'), work(place('other'), 'other', { identifiers: [{ scheme: 'doi', value: '10.1000/xyz' }] })], 'smith other');
    expect(gathered(citing, bibliography).edges).toEqual(['On smith2020 cites On other “smith2020”', '35 cites On smith2020 “35”']);
    const items = gathered(source('n.csv', (place) => [link(place('a'), 'a', 'b'), link(place('c'), 'b', 'c')], 'a c'));
    expect(items.edges).toEqual(['a linked-with b “a”', 'b linked-with c “c”']);
    expect(items.result.records.map(({ kind }) => kind)).toEqual(['item', 'item', 'item']);
    const lineage = gathered(source('n.csv', (place) => [link(place('a'), 'a', 'b', { kind: 'derives-from' }), link(place('c'), 'a', 'd', { kind: 'trained-on' })], 'a c'));
    expect(lineage.result.claims.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual(['model:a derives-from model:b', 'model:a trained-on dataset:d']);
  });

  it('of two files stay apart, even where items bear the same name', () => {
    const { result } = gathered(source('a.net', (place) => [item(place('1'), '1')], '1'), source('b.net', (place) => [item(place('1'), '1')], '1'));
    expect(result.records.map(({ label }) => label)).toEqual(['Item 1', 'Item 1']);
    expect(new Set(result.records.map(({ key }) => key)).size).toBe(2);
  });
});

describe('partitions and vectors', () => {
  it('give values to the nodes of the file that they accompany, by their order', () => {
    const net = source('net.net', (place) => [item(place('a'), 'a'), item(place('b'), 'b')], 'a b');
    const { result, outcomes } = gathered(net, source('netPY.clu', (place) => [value(place('0'), 0), value(place('1'), 1)], '0 1'));
    expect(result.records.map(({ given }) => given)).toEqual([{ cluster: 10 }, { cluster: 11 }]);
    expect(outcomes.filter((outcome) => outcome.includes(' value '))).toEqual(['netPY.clu value kept', 'netPY.clu value kept']);
    const tooMany = source('netPY.clu', (place) => [value(place('0'), 0), value(place('1'), 1), value(place('2'), 2)], '0 1 2');
    expect(gathered(net, tooMany).outcomes.slice(2)).toEqual(['netPY.clu value unresolved: netPY.clu has no node 1', 'netPY.clu value unresolved: netPY.clu has no node 2', 'netPY.clu value unresolved: netPY.clu has no node 3']);
    expect(findCompanions([net, tooMany], undefined).assumptions).toEqual(['netPY.clu: no graph file at hand has as many nodes as it has values.']);
  });
});
