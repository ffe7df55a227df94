// Holds the source against the architecture: which room may import which, what only one room may do, and what no room may.
// `node scripts/check-layers.mjs [root]` prints each breach and exits with 1 where there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What each room may import of ours, beside itself. */
const ROOMS = {
  base: [],
  compact: ['base'],
  analysis: ['base', 'compact'],
  parallel: ['base', 'compact', 'analysis'],
  evidence: ['base'],
  sources: ['base'],
  prose: ['base', 'sources'],
  records: ['base', 'evidence', 'sources'],
  graph: ['base', 'evidence', 'sources', 'records', 'compact', 'analysis'],
  findings: ['base', 'evidence', 'graph', 'compact', 'analysis', 'parallel'],
  selection: ['base', 'evidence', 'sources', 'records', 'graph', 'findings', 'compact', 'analysis'],
  project: ['base', 'evidence', 'sources', 'prose', 'records', 'graph', 'findings', 'parallel'],
  exports: ['base', 'evidence', 'sources', 'records', 'graph', 'findings', 'project'],
  'index.ts': ['base', 'compact', 'analysis', 'parallel', 'evidence', 'sources', 'prose', 'records', 'graph', 'findings', 'selection', 'exports', 'project'],
  'node.ts': ['base', 'sources', 'project', 'node-workers.ts'],
  'node-workers.ts': ['parallel'],
  'node-worker.ts': ['parallel'],
  cli: ['base', 'analysis', 'evidence', 'sources', 'prose', 'records', 'graph', 'findings', 'selection', 'exports', 'project', 'parallel', 'node.ts'],
};

/** Patterns that stand nowhere in src/ but in the rooms named. */
const BANNED = [
  { pattern: /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/, allowed: [], why: 'results must not depend on chance or the clock' },
  { pattern: /\blocaleCompare\b|\btoLocale(?:Lower|Upper)?(?:Case|String|DateString|TimeString)\b|\bIntl\.(?:Collator|DateTimeFormat|NumberFormat)\b/, allowed: [], why: 'results must not depend on the locale' },
  { pattern: /\.(?:add|merge|update)(?:Directed|Undirected)?Edge(?:WithKey)?\(/, allowed: ['graph', 'analysis/graphology-adapter.ts'], why: 'only graph/ makes edges, each with its evidence' },
  { pattern: /from 'node:/, allowed: ['node.ts', 'node-workers.ts', 'node-worker.ts', 'cli'], why: 'only node*.ts and cli/ need Node' },
  { pattern: /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/, allowed: ['enrich'], why: 'only enrich/ may ask the network' },
  { pattern: /\bprocess\.exit\b|\bconsole\.\w+\(/, allowed: ['cli/main.ts'], why: 'the library never prints and never exits' },
  { pattern: /:\s*any\b|\bas any\b|@ts-ignore|@ts-expect-error/, allowed: [], why: 'types are never given up' },
];

/** Names that say nothing of what is inside. */
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|common|manager|misc|index)(\.ts|\/)/;

const root = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();
const breaches = files.flatMap(breachesOf);
for (const breach of breaches) console.log(breach);
console.log(`${files.length} files, ${breaches.length} breaches of the layers`);
process.exitCode = breaches.length > 0 ? 1 : 0;

function breachesOf(file) {
  const text = readFileSync(join(src, file), 'utf8');
  const room = roomOf(file);
  const found = [];
  if (EMPTY_NAMES.test(file) && file !== 'index.ts') found.push(`src/${file}: a name that says nothing`);
  if (ROOMS[room] === undefined) found.push(`src/${file}: the room ${room} is not in the plan`);
  text.split('\n').forEach((line, index) => {
    const imported = /(?:from|import) '(\.{1,2}\/[^']+)'/.exec(line)?.[1];
    if (imported !== undefined) {
      const target = roomOf(posix.normalize(posix.join(posix.dirname(file), imported)));
      if (target !== room && !(ROOMS[room] ?? []).includes(target)) found.push(`src/${file}:${index + 1}: ${room} must not import ${target}`);
    }
    const code = line.replace(/^\s*(?:\/\/|\/?\*).*$/, '').replace(/'(?:[^'\\]|\\.)*'/g, (quoted) => (/from $/.test(line.slice(0, line.indexOf(quoted))) ? quoted : "''"));
    for (const { pattern, allowed, why } of BANNED) {
      if (pattern.test(code) && !allowed.includes(room) && !allowed.includes(file)) found.push(`src/${file}:${index + 1}: ${why}`);
    }
  });
  return found;
}

function roomOf(path) {
  return path.split('/')[0] ?? path;
}
