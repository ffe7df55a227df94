import { by, byNumber, byText, firstOf, sorted } from '../base/order.ts';
import type { Draft } from '../sources/drafts.ts';
import type { ReadSource } from './assume.ts';
import type { ProjectConfig } from './config.ts';

/** Which graph file each source speaks of that names nodes without describing them, and what was assumed to know it. */
export interface Companions {
  readonly of: ReadonlyMap<string, string>;
  readonly assumptions: readonly string[];
}

/** A source by the nodes that it describes, which others may speak of. */
interface NodeFile {
  readonly path: string;
  readonly drafts: readonly Draft[];
  readonly ids: ReadonlySet<string>;
  readonly hasLinks: boolean;
}

/**
 * The map that goes with a VOSviewer network, the network that goes with a Pajek partition: the one that stemma.json names, else, of the files of the same folder that
 * have the nodes spoken of, one of nodes alone, and then the one whose name begins most like theirs. Independent of the order of the sources. O(drafts).
 */
export function findCompanions(sources: readonly ReadSource[], config: ProjectConfig | undefined): Companions {
  const named = new Map((config?.sources ?? []).flatMap(({ path, of }) => (of === undefined ? [] : [[path, of] as const])));
  const files = sources.map(nodesOf);
  const of = new Map<string, string>();
  const assumptions: string[] = [];
  for (const own of files) {
    const { path } = own;
    const wanted = wantedBy(own.drafts);
    if (wanted === undefined || wanted.isIn(own)) continue;
    const said = named.get(path);
    if (said !== undefined) {
      of.set(path, said);
      continue;
    }
    const likely = sorted(
      files.filter((file) => file !== own && folderOf(file.path) === folderOf(path) && wanted.isIn(file)),
      firstOf(by((file) => Number(file.hasLinks), byNumber), by((file) => -sharedBeginning(file.path, path), byNumber), by((file) => file.path, byText)),
    )[0];
    if (likely !== undefined) of.set(path, likely.path);
    assumptions.push(likely === undefined ? `${path}: ${wanted.without}` : `${path} is taken to speak of the nodes of ${likely.path}.`);
  }
  return { of, assumptions };
}

/** How to tell whether a file has the nodes that some drafts speak of, and what it means where none does; undefined where they describe their nodes themselves. */
function wantedBy(drafts: readonly Draft[]): { readonly isIn: (file: NodeFile) => boolean; readonly without: string } | undefined {
  const link = drafts.find((draft) => draft.type === 'link' && typeof draft.from === 'string' && typeof draft.to === 'string');
  if (link?.type === 'link') return { isIn: ({ ids }) => [link.from, link.to].every((end) => typeof end === 'string' && ids.has(end)), without: 'no file at hand lists its nodes, so each id is a node of its own, or the work that it names.' };
  const last = drafts.reduce((most, draft) => (draft.type === 'value' ? Math.max(most, draft.ordinal) : most), -1);
  return last < 0 ? undefined : { isIn: ({ ids }) => ids.size === last + 1, without: 'no graph file at hand has as many nodes as it has values.' };
}

function nodesOf({ source: { path }, reading: { drafts } }: ReadSource): NodeFile {
  const ids = drafts.flatMap((draft) => (draft.type === 'thing' && draft.id !== undefined ? [draft.id] : draft.type === 'reference' && draft.given !== undefined ? [draft.key] : []));
  return { path, drafts, ids: new Set(ids), hasLinks: drafts.some(({ type }) => type === 'link') };
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
