import type { Diagnostic } from '../base/diagnostics.ts';
import { ARTEFACT_KINDS } from '../base/kinds.ts';
import { by, byText, sorted, sortedSet } from '../base/order.ts';
import type { NodeAttributes } from '../graph/knowledge-graph.ts';
import type { CslItem } from '../sources/csl.ts';
import { splitKeywords } from '../sources/fields/keywords.ts';
import { citationKeys } from './citation-keys.ts';
import { selectedPart } from './selected-part.ts';
import { counted, type ExportInput, lost, namesForMessage } from './writer.ts';

/** A work as bibliographies list it. */
export interface CitedWork {
  readonly key: string;
  readonly csl: CslItem;
  /** `scheme:value`, the most decisive first. */
  readonly identifiers: readonly string[];
  /** Those of its entries, each once. */
  readonly keywords: readonly string[];
}

export interface CitedWorks {
  /** Each once, by citation key. */
  readonly works: readonly CitedWork[];
  readonly lost: readonly Diagnostic[];
}

/**
 * The works that a selection stands for: a work for itself, a model, method, architecture, dataset or tool for the works that introduce it.
 * Everything else is told in `lost`. O(V + E).
 */
export function citedWorks(input: ExportInput): CitedWorks {
  const { graph } = input.folder;
  const { nodes } = selectedPart(input);
  const wanted = new Set<string>();
  const unintroduced: string[] = [];
  const otherKinds: string[] = [];
  for (const node of nodes) {
    const { kind } = graph.getNodeAttributes(node);
    if (kind === 'work') wanted.add(node);
    else if (ARTEFACT_KINDS.includes(kind)) {
      const introducing = graph.filterInEdges(node, (_edge, attributes) => attributes.kind === 'introduces').map((edge) => graph.source(edge));
      for (const work of introducing) wanted.add(work);
      if (introducing.length === 0) unintroduced.push(node);
    } else otherKinds.push(node);
  }
  const labels = (keys: readonly string[]): string => namesForMessage(sortedSet(keys.map((key) => graph.getNodeAttribute(key, 'label'))));
  const keys = citationKeys(graph);
  const undescribed = [...wanted].filter((work) => graph.getNodeAttribute(work, 'csl') === undefined);
  const works = [...wanted].flatMap((work) => citedWork(keys.get(work) ?? work, graph.getNodeAttributes(work)));
  return {
    works: sorted(works, by(({ key }) => key, byText)),
    lost: [
      ...(unintroduced.length === 0 ? [] : [lost(`No source names a work that introduces ${labels(unintroduced)}, so a bibliography has no entry for ${unintroduced.length === 1 ? 'it' : 'them'}`, 'Say in a model table (`introduced_by`) which work it is.')]),
      ...(otherKinds.length === 0 ? [] : [lost(`A bibliography lists works; it has no entry for ${counted(otherKinds.length, 'organisation, person or venue', 'organisations, persons and venues')}: ${labels(otherKinds)}`)]),
      ...(undescribed.length === 0 ? [] : [lost(`No source describes ${labels(undescribed)}, so a bibliography has no entry for ${undescribed.length === 1 ? 'it' : 'them'}`, 'Add the bibliography that lists it to the sources.')]),
    ],
  };
}

function citedWork(key: string, { csl, identifiers, keywords }: NodeAttributes): CitedWork[] {
  if (csl === undefined) return [];
  return [{ key, csl, identifiers: identifiers ?? [], keywords: [...new Set([...splitKeywords(csl.keyword ?? ''), ...(keywords ?? [])])] }];
}
