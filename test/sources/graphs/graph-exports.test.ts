import { describe, expect, it } from 'vitest';
import { csv as csvWriter, csvEdges as csvEdgesWriter } from '../../../src/exports/csv.ts';
import { gexf as gexfWriter } from '../../../src/exports/gexf.ts';
import { graphml as graphmlWriter } from '../../../src/exports/graphml.ts';
import { type Draft, type LinkDraft, type SourceText, sourceText } from '../../../src/sources/drafts.ts';
import { gexf } from '../../../src/sources/graphs/gexf.ts';
import { graphml } from '../../../src/sources/graphs/graphml.ts';
import { recogniseReader } from '../../../src/sources/readers.ts';
import { smallField } from '../../exports/field.ts';
import { expectSound } from '../reading-summary.ts';

/** What Stemma writes, read again: the same nodes of the same kinds, the same edges. */
describe.each([
  ['graphml', graphmlWriter, graphml],
  ['gexf', gexfWriter, gexf],
] as const)('%s that Stemma wrote', (format, writer, reader) => {
  const input = smallField().all();
  const { graph } = input.folder;
  const source = sourceText(`field.${format}`, writer.write(input).text);
  const { drafts, skips, diagnostics } = reader.read(source);
  const nodes = drafts.flatMap((draft) => (draft.type === 'reference' || draft.type === 'thing' ? [draft] : []));
  const links = drafts.filter((draft) => draft.type === 'link');
  const keyOf = (end: LinkDraft['from']): string => (typeof end === 'string' ? `stray ${end}` : end.type === 'reference' ? end.key : (end.id ?? ''));

  it('is recognised and sound', () => {
    expect(recogniseReader(source)?.format).toBe(format);
    expectSound(source, { drafts, skips, diagnostics, sections: [] });
    expect([skips.length, new Set(diagnostics.map(({ code }) => code))]).toEqual([0, new Set(['field-unheld'])]);
  });

  it('has the same nodes', () => {
    expect(nodes.map((node) => [keyOf(node), node.type === 'reference' ? 'work' : node.kind])).toEqual(graph.nodes().sort().map((key) => [key, graph.getNodeAttribute(key, 'kind')]));
    for (const node of nodes) {
      const { label, year, aliases, csl, identifiers } = graph.getNodeAttributes(keyOf(node));
      // XML holds no control characters.
      const held = label.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd');
      expect(node.type === 'reference' ? node.csl.title : node.name).toBe(held);
      expect(node.type === 'reference' ? node.csl.issued?.['date-parts']?.[0]?.[0] : node.year).toBe(year);
      if (node.type === 'thing') expect(node.aliases).toEqual(aliases ?? []);
      if (node.type === 'reference') {
        expect(node.identifiers.map(({ scheme, value }) => `${scheme}:${value}`)).toEqual(expect.arrayContaining([...(identifiers ?? [])]));
        expect(node.csl.author?.length ?? 0).toBe(csl?.author?.length ?? 0);
      }
    }
  });

  it('has the same edges', () => {
    expect(links.map(({ from, kind, to }) => `${kind} ${keyOf(from)} ${keyOf(to)}`).sort()).toEqual(graph.edges().sort());
  });
});

describe('tables that Stemma wrote', () => {
  const input = smallField().all();
  const { graph } = input.folder;
  const open = (writer: typeof csvWriter): { readonly source: SourceText; readonly drafts: readonly Draft[]; readonly format: string | undefined } => {
    const source = sourceText('x.csv', writer.write(input).text);
    const reader = recogniseReader(source);
    const reading = reader?.read(source);
    if (reading === undefined) throw new Error('no reader');
    expectSound(source, reading);
    expect(reading.skips).toEqual([]);
    return { source, drafts: reading.drafts, format: reader?.format };
  };

  it('have the same nodes', () => {
    const { drafts, format } = open(csvWriter);
    expect(format).toBe('node-list');
    expect(drafts.map((draft) => (draft.type === 'reference' ? ['work', draft.key, draft.csl.title] : draft.type === 'thing' ? [draft.kind, draft.id, draft.name] : []))).toEqual(
      graph.nodes().sort().map((key) => [graph.getNodeAttribute(key, 'kind'), key, graph.getNodeAttribute(key, 'label')]),
    );
  });

  it('have the same edges, by the keys of their nodes', () => {
    const { drafts, format } = open(csvEdgesWriter);
    expect(format).toBe('edge-list');
    expect(drafts.map((draft) => (draft.type === 'link' && typeof draft.from === 'string' && typeof draft.to === 'string' ? `${draft.kind} ${draft.from} ${draft.to}` : '')).sort()).toEqual(graph.edges().sort());
  });
});
