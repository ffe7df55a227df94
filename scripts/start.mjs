// The worked example from end to end: `npm start`, or `npm start -- --no-serve` to end before the map is served.
import { spawnSync } from 'node:child_process';
import { build, cli, install, root } from './prepare.mjs';

const serve = !process.argv.includes('--no-serve');
const folder = 'out/aigc';

install();
build();
stemma('build', 'data/aigc', '-o', folder);
stemma('rank', folder, '--top', '10');
stemma('lineage', folder, 'ChatGPT', '--up');
for (const [format, file] of [
  ['bibtex', 'works.bib'],
  ['csl-json', 'works.csl.json'],
  ['csv', 'nodes.csv'],
  ['csv-edges', 'edges.csv'],
  ['graphml', 'graph.graphml'],
  ['gexf', 'graph.gexf'],
  ['json', 'selection.json'],
]) {
  stemma('export', folder, '--format', format, '-o', `${folder}/exports/${file}`, '--quiet');
}
stemma('export', folder, '--format', 'bibtex', '--select', 'ancestors:ChatGPT', '-o', `${folder}/exports/chatgpt-ancestors.bib`);
if (serve) stemma('view', folder);

/** Shows a command and runs it, as the reader may from now on. */
function stemma(...args) {
  console.log(`\n$ stemma ${args.map((arg) => (/[\s"]/.test(arg) ? JSON.stringify(arg) : arg)).join(' ')}`);
  const { status } = spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
