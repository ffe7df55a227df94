import { by, byNumber, byText, firstOf, sorted } from '../base/order.ts';
import type { ReadSource } from './assume.ts';
import type { ProjectConfig } from './config.ts';

/** Which graph file each source speaks of that names nodes without describing them, and what was assumed to know it. */
export interface Companions {
  readonly of: ReadonlyMap<string, string>;
  readonly assumptions: readonly string[];
}

/**
 * The map that goes with a VOSviewer network, the network that goes with a Pajek partition: the one that stemma.json names, else, of the graph files of the same
 * folder, the one whose name begins most like theirs. Independent of the order of the sources.
 */
export function findCompanions(sources: readonly ReadSource[], config: ProjectConfig | undefined): Companions {
  const named = new Map((config?.sources ?? []).flatMap(({ path, of }) => (of === undefined ? [] : [[path, of] as const])));
  const graphs = sources.filter(({ reading }) => reading.drafts.some((draft) => (draft.type === 'thing' && draft.id !== undefined) || (draft.type === 'reference' && draft.given !== undefined)));
  const of = new Map<string, string>();
  const assumptions: string[] = [];
  for (const { source, reading } of sources) {
    if (!reading.drafts.some((draft) => draft.type === 'value' || (draft.type === 'link' && (typeof draft.from === 'string' || typeof draft.to === 'string')))) continue;
    const said = named.get(source.path);
    if (said !== undefined) {
      of.set(source.path, said);
      continue;
    }
    const likely = sorted(
      graphs.map((graph) => ({ path: graph.source.path, shared: sharedBeginning(graph.source.path, source.path) })).filter(({ path, shared }) => path !== source.path && folderOf(path) === folderOf(source.path) && shared > 0),
      firstOf(by(({ shared }) => -shared, byNumber), by(({ path }) => path, byText)),
    )[0];
    if (likely === undefined) {
      assumptions.push(`${source.path} speaks of nodes of a graph file, but which one is not plain: say it in stemma.json, as “of”.`);
    } else {
      of.set(source.path, likely.path);
      assumptions.push(`${source.path} is taken to speak of the nodes of ${likely.path}, by its name.`);
    }
  }
  return { of, assumptions };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** How many characters two file names of one folder have in common at their beginning. */
function sharedBeginning(left: string, right: string): number {
  const from = folderOf(left).length;
  let shared = 0;
  while (left[from + shared] !== undefined && left[from + shared] === right[from + shared]) shared += 1;
  return shared;
}
