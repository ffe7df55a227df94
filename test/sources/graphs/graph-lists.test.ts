import { describe, expect, it } from 'vitest';
import { citationList } from '../../../src/sources/graphs/citation-list.ts';
import { type Reader, type SourceHints, sourceText } from '../../../src/sources/drafts.ts';
import { edgeList } from '../../../src/sources/graphs/edge-list.ts';
import { graphml } from '../../../src/sources/graphs/graphml.ts';
import { linkShape } from '../../../src/sources/graphs/link-lists.ts';
import { nodeList } from '../../../src/sources/graphs/node-list.ts';
import { pajek } from '../../../src/sources/graphs/pajek.ts';
import { recogniseReader } from '../../../src/sources/readers.ts';
import { summariseGraph } from './graph-summary.ts';

const drafts = (reader: Reader, text: string, hints?: SourceHints): string[] => {
  const source = sourceText('x', text);
  return (summariseGraph(source, reader.read(source, hints)) as { drafts: string[] }).drafts.map((draft) => draft.replace(/^\S+ | \|.*$/gs, ''));
};
const formatOf = (path: string, text: string): string | undefined => recogniseReader(sourceText(path, text))?.format;

describe('linkShape', () => {
  it.each([
    ['whole numbers', '1 2\n2 3\n', 2],
    ['whole numbers with weights', '1\t2\t0.5\n2\t3\t-1e3\n', 3],
    ['a comment before them', '# a list\n% of links\n\n1,2\n', 2],
    ['identifiers', '10.1000/a,10.1000/b\n10.1000/b,https://doi.org/10.1000/c\n', 2],
    ['OpenAlex ids', 'W2001001 W2001002\nW2001002 W2001003\n', 2],
    ['names of which one stands on both sides', 'Ann Lee,Ben\nBen,Cem\n', 2],
    ['names in quotation marks', '"Lee, Ann";"Ben"\n"Ben";"Cem"\n', 2],
  ])('knows %s', (_, text, width) => expect(linkShape(text)?.width).toBe(width));

  it.each([
    ['nothing', ''],
    ['one column', '1\n2\n'],
    ['four columns', '1 2 3 4\n'],
    ['rows of different lengths', '1,2\n3,4,5\n'],
    ['a weight that is none', '1,2,x\n'],
    ['a header over measurements', 'town,height\nBern,540\nUlm,478\n'],
    ['a header over two columns of numbers, one of them on both sides', 'x,y\n1,2\n2,3\ny,5\n'],
    ['years and counts in words', 'in 2020,many\nin 2021,more\n'],
    ['dates', '2020-01-01,35\n2020-01-02,36\n'],
    ['measurements', '0.1 0.2\n0.3 0.4\n'],
    ['prose of two words a line', 'hello world\nworld peace\n'],
    ['one empty end', '1,\n2,\n'],
  ])('does not take %s for links', (_, text) => expect(linkShape(text)).toBeUndefined());
});

describe('lists without a header', () => {
  it('are known by their names alone, and say so', () => {
    const text = '1\t2\n2\t3\n';
    expect(['x.cites', 'x.csv', 'x.edges', 'x.txt', 'x'].map((path) => formatOf(path, text))).toEqual(['citation-list', 'edge-list', 'edge-list', 'vosviewer-network', 'edge-list']);
    expect(formatOf('x.txt', '1 2\n2 3\n')).toBe('edge-list');
    const { diagnostics } = edgeList.read(sourceText('x', text));
    expect(diagnostics.map(({ code, severity, hint }) => [code, severity, hint !== undefined])).toEqual([['format-unsure', 'note', true]]);
  });

  it('follow what the project says', () => {
    const text = 'a1 b1\n';
    expect(drafts(edgeList, text)).toEqual(['<a1> points-to <b1>']);
    expect(drafts(edgeList, text, { reversed: true })).toEqual(['<b1> points-to <a1>']);
    expect(drafts(edgeList, text, { nodes: 'work' })).toEqual(['<a1> cites <b1>']);
    expect(drafts(edgeList, text, { links: 'fine-tuned-from' })).toEqual(['<a1> fine-tuned-from <b1>']);
    expect(drafts(citationList, text)).toEqual(['<a1> cites <b1>']);
    expect(drafts(citationList, text, { reversed: true })).toEqual(['<b1> cites <a1>']);
  });

  it('keep what stands behind the weight in sight', () => {
    const { diagnostics } = edgeList.read(sourceText('x', '1,2,5,note\n1,3,high,\n'));
    expect(diagnostics.map(({ message }) => /“[^”]*”/.exec(message)?.[0])).toEqual([undefined, '“column 4”', '“column 3”']);
  });
});

describe('tables with a header', () => {
  it('may call their columns otherwise', () => {
    const hints = { columns: { Wer: 'source', Wen: 'target', Mal: 'weight' } };
    expect(drafts(edgeList, 'Wer,Wen,Mal\nA,B,2\n', hints)).toEqual(['<A> points-to <B> {"weight":2}']);
    expect(drafts(edgeList, 'Wer,Wen\nAnn,Ben\nBen,Cem\n', hints)).toEqual(['<Ann> points-to <Ben>', '<Ben> points-to <Cem>']);
    expect(drafts(nodeList, 'Nr,Bezeichnung,Jahr\n1,Eins,1999\n', { columns: { Nr: 'id', Bezeichnung: 'label', Jahr: 'year' } })).toEqual(['item 1 “Eins” {"year":1999}']);
  });

  it('name the column that is missing', () => {
    const { drafts: none, skips, diagnostics } = edgeList.read(sourceText('x', 'source,goal\nA,B\n'));
    expect([none, skips.length, diagnostics.map(({ code, message }) => [code, message])]).toEqual([[], 1, [['column-missing', 'The table has no column “target” or “to” or “target_id” or “to_id”']]]);
    expect(nodeList.read(sourceText('x', 'nr,label\n1,A\n')).diagnostics.map(({ code }) => code)).toEqual(['column-missing']);
  });

  it('are lists of claims where they give the basis of a relation', () => expect(formatOf('x.csv', 'from,relation,to,basis,quote\nA,derives-from,B,stated,"so it is"\n')).toBe('claim-table'));
});

describe('nodes', () => {
  const graph = (data: string): string => `<graphml><key id="k" for="node" attr.name="kind"/><key id="d" for="node" attr.name="doi"/><graph edgedefault="directed">${data}</graph></graphml>`;
  const A = '<node id="a"/>';
  const B = '<node id="b"><data key="d">10.1000/b</data></node>';
  const C = '<node id="c"><data key="k">Model</data></node>';

  it('are what they say, then what the project says, then works where they have a DOI', () => {
    const kinds = (hints?: SourceHints): string[] => drafts(graphml, graph(A + B + C), hints).map((draft) => draft.split(' ')[0] ?? '');
    expect(kinds()).toEqual(['item', 'work', 'model']);
    expect(kinds({ nodes: 'person' })).toEqual(['person', 'person', 'model']);
    expect(kinds({ nodes: 'work' })).toEqual(['work', 'work', 'model']);
    expect(kinds({ links: 'cites' })).toEqual(['work', 'work', 'model']);
    expect(kinds({ links: 'derives-from' })).toEqual(['item', 'work', 'model']);
  });

  it('are joined by what can join them', () => {
    const links = (ends: string, hints?: SourceHints): string[] => drafts(graphml, graph(`${A}${B}${C}<edge ${ends}/>`), hints).slice(3);
    expect(links('source="b" target="b"')).toEqual(['work b cites work b']);
    expect(links('source="a" target="b"')).toEqual(['item a points-to work b']);
    expect(links('source="a" target="b" directed="false"')).toEqual(['item a linked-with work b']);
    expect(links('source="b" target="c" kind="introduces"')).toEqual(['work b introduces model c']);
    expect(links('source="c" target="b" kind="introduces"')).toEqual(['model c points-to work b']);
    expect(links('source="c" target="b" kind="introduces"', { reversed: true })).toEqual(['work b introduces model c']);
    expect(links('source="c" target="b"', { links: 'improves-on' })).toEqual(['model c points-to work b']);
  });

  it('have one id each, and links go to the first', () => {
    const source = sourceText('x', graph(`${A}<node id="a"><data key="k">tool</data></node>${B}<edge source="a" target="b"/>`));
    const { drafts: all, diagnostics } = graphml.read(source);
    expect([all.length, diagnostics.map(({ code }) => code)]).toEqual([4, ['entry-key-repeated']]);
    expect(drafts(graphml, source.text).at(-1)).toBe('item a points-to work b');
  });
});

describe('networks of Pajek', () => {
  it('follow a partition without values', () => {
    const text = '*Partition none\n*Network second\n*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n';
    expect(drafts(pajek, text)).toEqual(['item 1 “a”', 'item 2 “b”', 'item 1 linked-with item 2']);
  });
  it('need their vertices first', () => {
    const { drafts: none, skips, diagnostics } = pajek.read(sourceText('x', '*Arcs\n1 2\n*Vertices\n1 "a"\n'));
    expect([none.length, skips.length, diagnostics.map(({ code }) => code)]).toEqual([0, 2, ['entry-malformed', 'entry-malformed']]);
  });
});
