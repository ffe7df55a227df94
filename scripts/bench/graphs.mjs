// The graphs that benchmarks run on: made ones of any size, and two real ones where ../shared/samples is at hand.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCompactGraph, seededRandom } from '../../dist/src/index.js';
import { root } from '../prepare.mjs';

/** References of each made work. */
export const REFERENCES = 10;

const SAMPLES = join(root, '../shared/samples/networks');

/** The real graphs, by name. */
const READ = {
  // Lines of two ids, the second citing the first.
  cora: () => numbered(lines('classic/cora.cites').map((line) => line.split(/\s+/).reverse())),
  // Rows of a work and those that cite it.
  kohonen: () => numbered(pajekRows(lines('pajek/Kohonen.net')).flatMap(([cited, ...citing]) => citing.map((work) => [work, cited]))),
};

export const REAL = Object.keys(READ);

/** A graph by its name or number of works; undefined where a real one is not at hand. */
export function graphOf(name) {
  if (!Object.hasOwn(READ, name)) return citationLike(Number(name));
  return existsSync(SAMPLES) ? READ[name]() : undefined;
}

/** The ends of the references of made works: each cites earlier ones, classics more often. The same for the same number. */
export function citationPairs(order, references = REFERENCES) {
  const random = seededRandom(17);
  const sources = new Uint32Array((order - 1) * references);
  const targets = new Uint32Array(sources.length);
  for (let edge = 0; edge < sources.length; edge += 1) {
    sources[edge] = 1 + Math.floor(edge / references);
    targets[edge] = Math.floor(random() ** 2 * sources[edge]);
  }
  return { order, sources, targets };
}

export function citationLike(order, references = REFERENCES) {
  return buildCompactGraph({ ...citationPairs(order, references), directed: true });
}

function lines(file) {
  return readFileSync(join(SAMPLES, file), 'latin1').split(/\r?\n/).filter((line) => line !== '');
}

function pajekRows(all) {
  const begin = all.findIndex((line) => line.startsWith('*arcslist')) + 1;
  const rest = all.slice(begin);
  const end = rest.findIndex((line) => line.startsWith('*'));
  return rest.slice(0, end < 0 ? rest.length : end).map((line) => line.trim().split(/\s+/));
}

/** Ids numbered as they come. */
function numbered(pairs) {
  const ids = new Map();
  const idOf = (name) => ids.get(name) ?? ids.set(name, ids.size).size - 1;
  const sources = pairs.map(([citing]) => idOf(citing));
  // Sources are all known when the order is read.
  const targets = pairs.map(([, cited]) => idOf(cited));
  return buildCompactGraph({ order: ids.size, sources, targets, directed: true });
}
