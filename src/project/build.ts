import { type Diagnostic, diagnostic, didYouMean } from '../base/diagnostics.ts';
import { addAll } from '../base/grouping.ts';
import { DEFAULT_SEED } from '../base/random.ts';
import { by, byText, firstOf, byNumber, sorted } from '../base/order.ts';
import { sha256 } from '../base/sha256.ts';
import { Ledger } from '../evidence/ledger.ts';
import { buildGraph } from '../graph/build.ts';
import { findConflicts } from '../graph/conflicts.ts';
import { artefactsWithoutWork, ghostsOf } from '../graph/gaps.ts';
import { measureGraph } from '../findings/measure.ts';
import { decodeText } from '../sources/decode.ts';
import { decodeSource } from '../sources/decode-source.ts';
import { sourceText } from '../sources/drafts.ts';
import { emptyReading } from '../sources/empty-reading.ts';
import type { RunOptions } from '../parallel/run-kernel.ts';
import { readerOf, readers, recogniseReader } from '../sources/readers.ts';
import { assumeProject, assumeScopes, type ReadSource } from './assume.ts';
import { findCompanions } from './companions.ts';
import { CONFIG_FILE, parseConfig, type ProjectConfig } from './config.ts';
import { gather, itemsOf } from './gather.ts';
import type { GraphFolder, LockedSource } from './graph-folder.ts';

export interface BuildInput {
  /** The project's name where no stemma.json gives one. */
  readonly name: string;
  /** Every file by its path relative to the project, with forward slashes. Their order does not matter. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly seed?: number;
  /** `false` where nothing is to be claimed that only the prose of texts says. */
  readonly prose?: false;
  /** How many items (entries, cited references, rows, nodes, links) memory holds; where it is not said, as many as graphology holds edges. */
  readonly mostItems?: number;
}

/** Maps, and so graphology, hold no more. */
const MOST_ITEMS = 2 ** 24 - 1;

/** A graph folder before anything is measured. */
export type UnmeasuredGraph = Omit<GraphFolder, 'measures'>;

/**
 * Reads, resolves, builds and measures: the whole pipeline over files that somebody else has opened.
 * Measuring is split over the workers given, where that is faster; it is what progress tells of and a signal stops.
 * What is wrong with the data is in `account.diagnostics`; what could be read is kept. Same files and seed, same result.
 */
export async function buildProject(input: BuildInput, run: RunOptions = {}): Promise<GraphFolder> {
  const { graph, evidence, account, lock } = await readProject(input);
  const { measures, diagnostics } = await measureGraph(graph, evidence, input.seed ?? DEFAULT_SEED, run);
  return { graph, evidence, measures, account: { ...account, diagnostics: inOrder([...account.diagnostics, ...diagnostics]) }, lock };
}

/** The same without measuring, which takes most of the time: what is said, and what became of it. */
export async function readProject(input: BuildInput): Promise<UnmeasuredGraph> {
  const diagnostics: Diagnostic[] = [];
  const assumptions: string[] = [];
  const given = configOf(input.files, diagnostics);
  const { read, lock } = await readSources(input, given, diagnostics);
  const { config, assumptions: assumed } = given === undefined ? assumeProject(input.name, read) : assumeScopes(given, read);
  assumptions.push(...assumed);
  const companions = findCompanions(read, given);
  assumptions.push(...companions.assumptions);
  const ledger = new Ledger();
  const { records, claims, surveys, questions, diagnostics: found } = gather(config, read, companions.of, ledger);
  addAll(diagnostics, found);
  const graph = buildGraph({ name: config.name, title: config.title, format: 1, surveys }, records, claims, ledger);
  const evidence = new Map(ledger.evidence().map((item) => [item.id, item]));
  return {
    graph,
    evidence,
    account: {
      rows: ledger.rows(),
      outcomes: ledger.outcomes(),
      conflicts: findConflicts(graph, (id) => evidence.get(id)),
      questions,
      ghosts: ghostsOf(graph),
      withoutWork: artefactsWithoutWork(graph),
      assumptions,
      diagnostics: inOrder(diagnostics),
    },
    lock,
  };
}

/** By path and place. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return sorted(diagnostics, firstOf(by((item) => item.path ?? '', byText), by((item) => item.place?.start ?? -1, byNumber), by((item) => `${item.code} ${item.message}`, byText)));
}

function configOf(files: ReadonlyMap<string, Uint8Array>, diagnostics: Diagnostic[]): ProjectConfig | undefined {
  const bytes = files.get(CONFIG_FILE);
  if (bytes === undefined) return undefined;
  const decoded = decodeText(CONFIG_FILE, bytes);
  const parsed = parseConfig(CONFIG_FILE, decoded.text);
  diagnostics.push(...decoded.diagnostics, ...parsed.diagnostics);
  return parsed.value;
}

async function readSources({ files, mostItems = MOST_ITEMS, prose: claims }: BuildInput, config: ProjectConfig | undefined, diagnostics: Diagnostic[]): Promise<{ read: ReadSource[]; lock: LockedSource[] }> {
  const listed = new Map((config?.sources ?? []).map((source) => [source.path, source]));
  const paths = config === undefined ? [...files.keys()].filter((path) => path !== CONFIG_FILE) : [...listed.keys()];
  if (paths.length === 0) diagnostics.push(diagnostic('folder-empty', 'There is no source to read', { hint: 'Give a bibliography, a table or a survey text, or list them in stemma.json.' }));
  const formats = readers.map(({ format }) => format);
  const most = Math.min(mostItems, MOST_ITEMS);
  let items = 0;
  const read: ReadSource[] = [];
  const lock: LockedSource[] = [];
  for (const path of sorted(paths, byText)) {
    const bytes = files.get(path);
    if (bytes === undefined) {
      diagnostics.push(diagnostic('file-missing', `The source ${path} is listed but not there`, { path, hint: 'Mend its path in stemma.json, or take it off the list.' }));
      continue;
    }
    const decoded = await decodeSource(path, bytes);
    diagnostics.push(...decoded.diagnostics);
    if (decoded.diagnostics.some(({ code }) => code === 'file-unreadable')) continue;
    const source = sourceText(path, decoded.text);
    const listing = listed.get(path);
    const wanted = listing?.format;
    const reader = wanted === undefined ? recogniseReader(source) : readerOf(wanted);
    if (reader === undefined) {
      diagnostics.push(
        diagnostic('format-unknown', wanted === undefined ? `What kind of file ${path} is cannot be told from its content` : `There is no reader for the format “${wanted}”`, {
          path,
          hint: wanted === undefined ? 'If it is in a format that is read, say which in stemma.json, as “format” of the source.' : (didYouMean(wanted, formats) ?? `Formats: ${formats.join(', ')}.`),
        }),
      );
      continue;
    }
    const { prose, ...found } = reader.read(source, listing ?? {});
    const reading = prose === undefined || claims === false ? found : { ...found, prose };
    const count = itemsOf(reading);
    if (items + count > most) {
      const message = `${path} is left out: it has ${count} items, and with it there would be ${items + count}, more than the ${most} that ${most === MOST_ITEMS ? 'a graph' : 'the memory at hand'} holds`;
      diagnostics.push(diagnostic('graph-too-large', message, { path, hint: 'Build from fewer sources, or give Node.js more memory: NODE_OPTIONS=--max-old-space-size=16000 (megabytes).' }));
      continue;
    }
    items += count;
    addAll(diagnostics, reading.diagnostics);
    addAll(diagnostics, emptyReading(source, reader, reading));
    read.push({ source, format: reader.format, reads: reader.reads, reading });
    const licence = listing?.licence;
    lock.push({ path, format: reader.format, sha256: await sha256(bytes), ...(licence === undefined ? {} : { licence }) });
  }
  return { read, lock };
}
