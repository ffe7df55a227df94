import { existsSync, readFileSync } from 'node:fs';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';

const FOLDER = new URL('../../../shared/samples/networks/pajek/', import.meta.url);

/** Real citation networks lie beside the repository and are read where they are. */
export const hasPajekSamples: boolean = existsSync(FOLDER);
if (!hasPajekSamples) console.warn('No ../shared/samples/networks/pajek here: the tests on real citation networks are skipped.');

/** A Pajek network with its arcs turned round: Pajek draws them from cited to citing, we from citing to cited. */
export function readPajek(name: string): CompactGraph {
  const lines = readFileSync(new URL(name, FOLDER), 'latin1').split('\n');
  const sources: number[] = [];
  const targets: number[] = [];
  let order = 0;
  let part = '';
  for (const line of lines) {
    const words = line.trim().split(/\s+/);
    if (line.startsWith('*')) {
      part = words[0]!.toLowerCase();
      // The network is the first part of a project.
      if (part === '*partition') break;
      if (part === '*vertices') order = Number(words[1]);
    } else if (words.length > 1 && (part === '*arcs' || part === '*arcslist')) {
      const [cited, ...citing] = words.map((word) => Number(word) - 1);
      for (const work of part === '*arcs' ? citing.slice(0, 1) : citing) {
        sources.push(work);
        targets.push(cited!);
      }
    }
  }
  return buildCompactGraph({ order, sources, targets, directed: true });
}

/** The numbers of a Pajek partition or vector, one a vertex. */
export function readPajekNumbers(name: string): Int32Array {
  const [, ...lines] = readFileSync(new URL(name, FOLDER), 'latin1').trim().split('\n');
  return Int32Array.from(lines, Number);
}
