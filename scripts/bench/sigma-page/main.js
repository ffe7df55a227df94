// Sigma as its large-graphs example has it: a graph with places, sizes and colours, and the settings as they come.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';

const { nodes, edges } = await (await fetch('./plain.json')).json();
const graph = new MultiDirectedGraph();
for (const { key, ...attributes } of nodes) graph.addNode(key, attributes);
for (const [source, target] of edges) graph.addEdge(source, target, { color: '#ccc' });
new Sigma(graph, document.getElementById('stage'));
requestAnimationFrame(() => {
  performance.mark('stemma:first-picture');
  document.documentElement.dataset.state = 'ready';
});
