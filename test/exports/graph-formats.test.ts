import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../src/exports/columns.ts';
import { edgeColumns } from '../../src/exports/edge-columns.ts';
import { gexf } from '../../src/exports/gexf.ts';
import { graphml } from '../../src/exports/graphml.ts';
import { nodeColumns } from '../../src/exports/node-columns.ts';
import { subgraphJson } from '../../src/exports/subgraph-json.ts';
import { readGraphJson } from '../../src/graph/graph-json.ts';
import { readMeasuresJson } from '../../src/findings/measures-json.ts';
import { Field, smallField } from './field.ts';
import { hostileText } from './hostile.ts';
import { asXmlHolds, type Element, elementsOf, parseXml } from './xml.ts';

const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? '';

/** A GraphML or GEXF document as a graph whose nodes and edges have their properties as attributes, by name. */
function graphOf(root: Element): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  const names = new Map([...elementsOf(root, 'key').map((key) => [attribute(key, 'id'), attribute(key, 'attr.name')] as const), ...elementsOf(root, 'attribute').map((key) => [attribute(key, 'id'), attribute(key, 'title')] as const)]);
  const properties = (element: Element): Record<string, string> =>
    Object.fromEntries([
      ...elementsOf(element, 'data').map((data) => [names.get(attribute(data, 'key'))!, data.text] as const),
      ...elementsOf(element, 'attvalue').map((value) => [names.get(attribute(value, 'for'))!, attribute(value, 'value')] as const),
    ]);
  for (const node of elementsOf(root, 'node')) graph.addNode(attribute(node, 'id'), properties(node));
  for (const edge of elementsOf(root, 'edge')) graph.addDirectedEdgeWithKey(attribute(edge, 'id'), attribute(edge, 'source'), attribute(edge, 'target'), properties(edge));
  return graph;
}

describe.each([graphml, gexf])('$format', ({ format, write }) => {
  it('is the selected graph again, with every property', () => {
    const { folder, selection } = smallField().all();
    const graph = graphOf(parseXml(write({ folder, selection }).text));
    expect(graph.nodes()).toEqual(folder.graph.nodes().sort());
    expect(graph.edges()).toEqual(folder.graph.edges().sort());
    for (const column of nodeColumns(folder)) {
      if (format === 'gexf' && ['label', 'x', 'y'].includes(column.name)) continue;
      for (const node of graph.nodes()) expect([node, column.name, graph.getNodeAttribute(node, column.name)]).toEqual([node, column.name, held(cellText(column.of(node)))]);
    }
    for (const column of edgeColumns(folder)) {
      if (['from', 'to', 'from_label', 'to_label'].includes(column.name)) continue;
      for (const edge of graph.edges()) expect([edge, column.name, graph.getEdgeAttribute(edge, column.name)]).toEqual([edge, column.name, held(cellText(column.of(edge)))]);
    }
    for (const edge of graph.edges()) expect(graph.extremities(edge)).toEqual(folder.graph.extremities(edge));
  });

  it('declares every property once, with a type that its values have', () => {
    const { folder } = smallField().all();
    const root = parseXml(write(folder.all()).text);
    const declared = [...elementsOf(root, 'key'), ...elementsOf(root, 'attribute')];
    const ids = declared.map((key) => `${attribute(key, 'for')} ${attribute(key, 'id')}`);
    expect(declared.length).toBeGreaterThan(30);
    if (format === 'graphml') expect(new Set(ids).size).toBe(ids.length);
    const types = new Map(declared.map((key) => [attribute(key, 'id'), attribute(key, 'attr.type') + attribute(key, 'type')]));
    const values = [...elementsOf(root, 'data').map((data) => [attribute(data, 'key'), data.text] as const), ...elementsOf(root, 'attvalue').map((value) => [attribute(value, 'for'), attribute(value, 'value')] as const)];
    for (const [id, value] of values) {
      const type = types.get(id);
      expect(type).toBeDefined();
      if (type === 'int' || type === 'integer') expect(value).toMatch(/^-?\d+$/);
      if (type === 'double') expect(Number.isFinite(Number(value)) && value !== '').toBe(true);
      if (type === 'boolean') expect(value).toBe('true');
    }
  });

  it('stays well-formed, and every text the same, whatever the texts are', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (one, two, three) => {
        const field = new Field()
          .thing('model', `model:${one}`, two, { aliases: [two, three], note: three })
          .thing('model', `model:${one}\u0001`, one)
          .thing('model', `model:${one}\u0002`, three)
          .edge('derives-from', `model:${one}`, `model:${one}\u0001`, ['stated', three, { source: two, reason: one }]);
        const root = parseXml(write(field.all()).text);
        expect(elementsOf(root, 'node')).toHaveLength(3);
        expect(new Set(elementsOf(root, 'node').map((node) => attribute(node, 'id'))).size).toBe(3);
        const graph = graphOf(root);
        const edge = graph.edges()[0]!;
        expect(graph.getEdgeAttribute(edge, 'quote') ?? '').toBe(asXmlHolds(three));
        expect(graph.getEdgeAttribute(edge, 'reason') ?? '').toBe(asXmlHolds(one));
        const first = graph.source(edge);
        expect(graph.getNodeAttribute(first, 'note') ?? '').toBe(asXmlHolds(three));
        expect(graph.getNodeAttribute(first, 'aliases')).toBe(asXmlHolds(JSON.stringify([two, three])));
      }),
      { numRuns: 300 },
    );
  });
});

describe('gexf', () => {
  it('places, colours and sizes the nodes, and gives edges their kind', () => {
    const { folder } = smallField().all();
    const root = parseXml(gexf.write(folder.all()).text);
    const gpt3 = elementsOf(root, 'node').find((node) => attribute(node, 'id') === 'model:gpt-3')!;
    const position = folder.measures.layout.find(({ node }) => node === 'model:gpt-3')!;
    expect(elementsOf(gpt3, 'viz:position').map((element) => Object.fromEntries(element.attributes))).toEqual([{ x: String(position.x), y: String(position.y), z: '0' }]);
    expect(elementsOf(gpt3, 'viz:color').map((element) => Object.fromEntries(element.attributes))).toEqual([{ r: '51', g: '34', b: '136' }]);
    expect(elementsOf(gpt3, 'viz:size').map((element) => Object.fromEntries(element.attributes))).toEqual([{ value: '8.47' }]);
    expect(elementsOf(root, 'edge').map((edge) => attribute(edge, 'kind'))).toEqual(folder.graph.edges().sort().map((edge) => folder.graph.getEdgeAttribute(edge, 'kind')));
    expect(attribute(root, 'version')).toBe('1.3');
  });
});

describe('json', () => {
  it('is imported by graphology and by Stemma, with everything', () => {
    const { folder, selection } = smallField().all();
    const { text, lost } = subgraphJson.write({ folder, selection });
    expect(lost).toEqual([]);
    const imported = MultiDirectedGraph.from(JSON.parse(text) as SerializedGraph);
    expect([imported.type, imported.multi]).toEqual(['directed', true]);
    const sortedExport = (graph: Pick<MultiDirectedGraph, 'nodes' | 'edges'> & { getNodeAttributes: (node: string) => object; getEdgeAttributes: (edge: string) => object }): unknown => [
      graph.nodes().sort().map((node) => [node, graph.getNodeAttributes(node)]),
      graph.edges().sort().map((edge) => [edge, graph.getEdgeAttributes(edge)]),
    ];
    expect(sortedExport(imported)).toEqual(sortedExport(folder.graph));
    expect(sortedExport(readGraphJson(text.split('\n')))).toEqual(sortedExport(folder.graph));
    const { evidence, measures } = JSON.parse(text) as { evidence: unknown[]; measures: object };
    expect(evidence).toEqual([...folder.evidence.values()]);
    expect(readMeasuresJson(JSON.stringify(measures)).influence).toEqual(folder.measures.influence.map((row) => ({ ...row, coMention: 0.666666666667 })));
  });

  it('holds the evidence, the measures and the surveys of what is selected', () => {
    const { folder } = smallField().all();
    const part = JSON.parse(subgraphJson.write(folder.some('model:gpt-3', 'model:codex')).text) as { attributes: { surveys: unknown[] }; edges: { key: string }[]; evidence: { quote: string }[]; measures: { layout: unknown[]; influence: unknown[]; partition: { communities: { members: string[] }[] } } };
    expect(part.attributes.surveys).toEqual([]);
    expect(part.edges.map(({ key }) => key)).toEqual(['fine-tuned-from model:codex model:gpt-3', 'same-architecture-as model:codex model:gpt-3']);
    expect(part.evidence.map(({ quote }) => quote)).toEqual(['Codex 是在 GPT-3 上微调的。', 'Codex is GPT-3.']);
    expect(part.measures.layout).toHaveLength(2);
    expect(part.measures.influence).toEqual([]);
    expect(part.measures.partition.communities.map(({ members }) => members)).toEqual([['model:gpt-3', 'model:codex']]);
  });
});

function held(text: string | undefined): string | undefined {
  return text === undefined ? undefined : asXmlHolds(text);
}
