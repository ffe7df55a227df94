import { cellText, type Column } from './columns.ts';
import { columnsBesideEnds, lostBibliography, lostQuotes } from './edge-columns.ts';
import { nodeColumns } from './node-columns.ts';
import { selectedPart } from './selected-part.ts';
import type { Writer } from './writer.ts';
import { lostCharacters, XmlText } from './xml-text.ts';

const TYPES = { text: 'string', whole: 'integer', number: 'double', truth: 'boolean', list: 'string' } as const;

/** For the nine largest communities, told apart by colour-blind readers too. Source: Paul Tol, Colour Schemes (2021), muted. */
const COLOURS: readonly (readonly [number, number, number])[] = [
  [51, 34, 136], [204, 102, 119], [221, 204, 119], [17, 119, 51], [136, 204, 238], [136, 34, 85], [68, 170, 153], [153, 153, 51], [170, 68, 153],
];
const NO_COLOUR = [187, 187, 187] as const;

/**
 * GEXF 1.3 for Gephi: directed, parallel edges told apart by their `kind`, and a first look: the positions of Stemma's map, a colour for each of the nine largest
 * communities (grey for all else), and sizes that grow with the root of a node's exported edges. Lists are JSON, for GEXF's own lists have no escape. No date, for the same input gives the same bytes.
 * Reference: https://gexf.net/schema.html.
 */
export const gexf: Writer = {
  format: 'gexf',
  label: 'GEXF',
  extension: 'gexf',
  write: (input) => {
    const { folder } = input;
    const { graph, measures } = folder;
    const { nodes, edges } = selectedPart(input);
    const xml = new XmlText();
    const ids = xml.identifiers(nodes);
    const edgeIds = xml.identifiers(edges);
    // These have places of their own in GEXF.
    const ofNodes = nodeColumns(folder).filter(({ name }) => !['label', 'x', 'y'].includes(name));
    const ofEdges = columnsBesideEnds(folder);
    const positions = new Map(measures.layout.map((position) => [position.node, position]));
    const communities = new Map(measures.partition.communities.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
    const degrees = new Map<string, number>();
    for (const end of edges.flatMap((edge) => graph.extremities(edge))) degrees.set(end, (degrees.get(end) ?? 0) + 1);

    const look = (node: string): string => {
      const [r, g, b] = COLOURS[communities.get(node) ?? COLOURS.length] ?? NO_COLOUR;
      const position = positions.get(node);
      const size = Math.round(100 * (4 + 2 * Math.sqrt(degrees.get(node) ?? 0))) / 100;
      return [xml.element('viz:color', { r, g, b }), position === undefined ? '' : xml.element('viz:position', { x: position.x, y: position.y, z: 0 }), xml.element('viz:size', { value: size })].join('');
    };
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
      `  <meta><creator>Stemma</creator>${xml.element('description', {}, xml.escape(graph.getAttribute('title')))}</meta>`,
      '  <graph defaultedgetype="directed" idtype="string" mode="static">',
      ...declarations(xml, 'node', ofNodes),
      ...declarations(xml, 'edge', ofEdges),
      `    <nodes count="${nodes.length}">`,
      ...nodes.map((node) => `      <node id="${ids.get(node) ?? ''}" label="${xml.escape(graph.getNodeAttribute(node, 'label'))}">${valuesOf(xml, ofNodes, node)}${look(node)}</node>`),
      '    </nodes>',
      `    <edges count="${edges.length}">`,
      ...edges.map((edge) => {
        const [source, target] = graph.extremities(edge);
        const kind = graph.getEdgeAttribute(edge, 'kind');
        return `      <edge id="${edgeIds.get(edge) ?? ''}" source="${ids.get(source) ?? ''}" target="${ids.get(target) ?? ''}" kind="${kind}" label="${kind}">${valuesOf(xml, ofEdges, edge)}</edge>`;
      }),
      '    </edges>',
      '  </graph>',
      '</gexf>',
    ];
    return { text: `${lines.join('\n')}\n`, lost: [...lostQuotes(folder, edges), ...lostBibliography(folder, nodes), ...lostCharacters(xml)] };
  },
};

function declarations(xml: XmlText, owner: 'node' | 'edge', columns: readonly Column<string>[]): string[] {
  return [`    <attributes class="${owner}">`, ...columns.map(({ name, type }) => `      ${xml.element('attribute', { id: name, title: name, type: TYPES[type] })}`), '    </attributes>'];
}

function valuesOf(xml: XmlText, columns: readonly Column<string>[], item: string): string {
  const values = columns.map((column) => {
    const text = cellText(column.of(item));
    return text === undefined ? '' : xml.element('attvalue', { for: column.name, value: text });
  });
  return xml.element('attvalues', {}, values.join(''));
}
