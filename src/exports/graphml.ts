import { cellText, type Column } from './columns.ts';
import { columnsBesideEnds, lostBibliography, lostQuotes } from './edge-columns.ts';
import { nodeColumns } from './node-columns.ts';
import { selectedPart } from './selected-part.ts';
import type { Writer } from './writer.ts';
import { lostCharacters, XmlText } from './xml-text.ts';

const TYPES = { text: 'string', whole: 'int', number: 'double', truth: 'boolean', list: 'string' } as const;

/**
 * GraphML 1.0: directed, several edges between two nodes, every property of nodes and edges typed. Nodes and edges have the keys of the graph as their ids;
 * lists are JSON.
 * Reference: Brandes et al. 2002, doi:10.1007/3-540-45848-4_59; http://graphml.graphdrawing.org/specification.html.
 */
export const graphml: Writer = {
  format: 'graphml',
  label: 'GraphML',
  extension: 'graphml',
  write: (input) => {
    const { folder } = input;
    const { graph } = folder;
    const { nodes, edges } = selectedPart(input);
    const xml = new XmlText();
    const ids = xml.identifiers(nodes);
    const edgeIds = xml.identifiers(edges);
    const ofNodes = nodeColumns(folder);
    const ofEdges = columnsBesideEnds(folder);
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
      `  ${xml.element('desc', {}, xml.escape(graph.getAttribute('title')))}`,
      ...ofNodes.map((column) => keyOf(xml, 'node', column)),
      ...ofEdges.map((column) => keyOf(xml, 'edge', column)),
      '  <graph edgedefault="directed">',
      ...nodes.map((node) => `    <node id="${ids.get(node) ?? ''}">${dataOf(xml, 'node', ofNodes, node)}</node>`),
      ...edges.map((edge) => `    <edge id="${edgeIds.get(edge) ?? ''}" source="${ids.get(graph.source(edge)) ?? ''}" target="${ids.get(graph.target(edge)) ?? ''}">${dataOf(xml, 'edge', ofEdges, edge)}</edge>`),
      '  </graph>',
      '</graphml>',
    ];
    return { text: `${lines.join('\n')}\n`, lost: [...lostQuotes(folder, edges), ...lostBibliography(folder, nodes), ...lostCharacters(xml)] };
  },
};

function keyOf(xml: XmlText, owner: 'node' | 'edge', { name, type }: Column<string>): string {
  return `  ${xml.element('key', { 'id': `${owner}.${name}`, 'for': owner, 'attr.name': name, 'attr.type': TYPES[type] })}`;
}

function dataOf(xml: XmlText, owner: 'node' | 'edge', columns: readonly Column<string>[], item: string): string {
  return columns
    .map((column) => {
      const text = cellText(column.of(item));
      return text === undefined ? '' : xml.element('data', { key: `${owner}.${column.name}` }, xml.escape(text));
    })
    .join('');
}
