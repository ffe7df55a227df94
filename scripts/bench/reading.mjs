// How long a bibliography takes to read, and how much memory: ours at two sizes, to see that time grows with the entries and no faster, and beside it
// citation.js and @retorquere/bibtex-parser at the sizes that they finish. Each reading has a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './rounds.mjs';

const HERE = fileURLToPath(import.meta.url);
const ROUNDS = 5;

const PARSERS = {
  stemma: async () => {
    const { readerOf, sourceText } = await import('../../dist/src/index.js');
    const reader = readerOf('bibtex');
    return (text) => reader.read(sourceText('generated.bib', text)).drafts.length;
  },
  'citation.js': async () => {
    await import('@citation-js/plugin-bibtex');
    const { plugins } = await import('@citation-js/core');
    return (text) => plugins.input.chain(text, { generateGraph: false }).length;
  },
  retorquere: async () => {
    const { parse } = await import('@retorquere/bibtex-parser');
    return (text) => parse(text, { english: false, sentenceCase: false, caseProtection: false }).entries.length;
  },
};

/** What is measured: a parser and how many entries. */
const RUNS = [['stemma', 1000], ['stemma', 5000], ['stemma', 50000], ['citation.js', 5000], ['retorquere', 1000]];

export async function bench() {
  const times = new Map(RUNS.map((run) => [run, []]));
  const memory = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const run of RUNS) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [HERE, ...run.map(String)], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${run.join(' ')} failed: ${stderr}`);
      const { seconds, megabytes } = JSON.parse(stdout);
      times.get(run).push(seconds);
      memory.set(run, Math.max(memory.get(run) ?? 0, megabytes));
    }
  }
  console.log(`Reading BibTeX: CPU time, median of ${ROUNDS} processes each; peak memory of the process`);
  for (const run of RUNS) {
    const [parser, entries] = run;
    const seconds = median(times.get(run));
    console.log(`  ${parser.padEnd(12)} ${String(entries).padStart(6)} entries ${seconds.toFixed(2).padStart(7)} s ${((seconds / entries) * 1e6).toFixed(0).padStart(6)} µs an entry ${memory.get(run).toFixed(0).padStart(6)} MB`);
  }
  const each = (parser, entries) => median(times.get(RUNS.find(([name, count]) => name === parser && count === entries))) / entries;
  console.log(`  time an entry, 50,000 ÷ 5,000: ${(each('stemma', 50000) / each('stemma', 5000)).toFixed(2)} (below 1.5 is linear)`);
  console.log(`  stemma ÷ citation.js at 5,000: ${(each('stemma', 5000) / each('citation.js', 5000)).toFixed(2)}; stemma ÷ retorquere at 1,000: ${(each('stemma', 1000) / each('retorquere', 1000)).toFixed(2)}`);
}

if (process.argv[1] === HERE) {
  const [, , parser, entries] = process.argv;
  const { generatedBibtex } = await import('./generated-bibtex.mjs');
  const text = generatedBibtex(Number(entries));
  const read = await PARSERS[parser]();
  const before = process.cpuUsage();
  const found = read(text);
  const { user, system } = process.cpuUsage(before);
  if (found !== Number(entries)) console.error(`${parser} found ${found} of ${entries} entries`);
  console.log(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
