import type { ComparedWork, SurveyComparison, SurveyedWork } from '../../src/findings/comparison.ts';
import type { Hop } from '../../src/findings/lineage-hops.ts';
import type { Atlas } from '../data/atlas.ts';

/** The two surveys that a view compares: those asked for, else the first two; undefined where there are not two. */
export function surveysToCompare(atlas: Atlas, asked: readonly [string, string] | undefined): readonly [string, string] | undefined {
  const ids = atlas.graph.getAttribute('surveys').map(({ id }) => id);
  if (asked !== undefined && asked[0] !== asked[1] && asked.every((id) => ids.includes(id))) return asked;
  const [one, other] = ids;
  return one === undefined || other === undefined ? undefined : [one, other];
}

/** The other survey of a pair when one end is set to this id: the two change places where it is the other one. */
export function withEnd([one, other]: readonly [string, string], end: 0 | 1, id: string): readonly [string, string] {
  if (end === 0) return id === other ? [id, one] : [id, other];
  return id === one ? [other, id] : [one, id];
}

/** The part of a comparison that the selection leaves; the agreement of ranks stays that of all works. */
export function shownPart(found: SurveyComparison, nodes: ReadonlySet<string>, edges: ReadonlySet<string>): SurveyComparison {
  const works = <Row extends SurveyedWork | ComparedWork>(rows: readonly Row[]): Row[] => rows.filter(({ work }) => nodes.has(work));
  const hops = (of: readonly Hop[]): Hop[] => of.filter(({ edge }) => edges.has(edge));
  const { shared, onlyIn, lineage } = found;
  return {
    ...found,
    shared: works(shared),
    onlyIn: [works(onlyIn[0]), works(onlyIn[1])],
    lineage: { shared: hops(lineage.shared), onlyIn: [hops(lineage.onlyIn[0]), hops(lineage.onlyIn[1])] },
  };
}
