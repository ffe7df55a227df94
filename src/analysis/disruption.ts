import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { checkDirected } from './check-directed.ts';
import { checkNode } from './check-node.ts';
import { checkWhole } from './check-option.ts';
import { readYears, UNDATED } from './years.ts';
import type { Years } from './years.ts';

export interface DisruptionOptions {
  /** How many of a work's references a citing work must cite too to count as building on both: a whole number from 1. 1 makes DI₁ (the CD index), 5 makes DI₅. Default 1. */
  readonly shared?: number | undefined;
  /** With years, only works of a year after the work's own count, at most `within` years after. Default: no years; what the work itself cites does not count, all else does. */
  readonly years?: Years | undefined;
  /** A whole number of years from 1; asks for `years`. Default: no end. CD₅ is `within: 5`. */
  readonly within?: number | undefined;
  /** The works to score. Default: all. */
  readonly nodes?: ArrayLike<number> | undefined;
}

/** One number for each work scored, in the order asked for. */
export interface Disruption {
  /** (only − both) / (only + both + around): from −1, all who cite the work cite what it builds on too, to 1, nobody does. */
  readonly scores: Float64Array;
  /** (only − both) / (only + both), the same without those who pass the work over: from −1 to 1 (DI without k). */
  readonly scoresOfCiting: Float64Array;
  /** How many of its references a work that cites it cites too, on average: from 0 (DEP, the dependence). */
  readonly dependence: Float64Array;
  /** Later works that cite it and none of its references. */
  readonly only: Uint32Array;
  /** Later works that cite it and at least `shared` of its references. */
  readonly both: Uint32Array;
  /** Later works that cite one of its references or more, but not it. */
  readonly around: Uint32Array;
}

/**
 * Disruption: whether later works cite a work instead of what it builds on (it takes its references' place: towards 1) or together with it (it consolidates them: towards −1).
 * Edges point from citing to cited. A work without references at hand, or that no later work cites, nor its references, scores 0: there is nothing to tell.
 *
 * Known biases. The score depends on how many references are at hand: few or none make works look disruptive (Holst et al. 2024), here the more the smaller the corpus;
 * it drifts with the length and the overlap of reference lists over the years, so compare works of one time; `around` swamps the other two for works that cite
 * classics, and draws scores to 0 (`scoresOfCiting` does without); one shared reference says little (`shared` 5 is the variant experts agree with best).
 * Weights are ignored.
 * O(V + E + Σ citations of each reference of each work scored): for all works Σ citations², so choose `nodes` where there are classics with tens of thousands.
 * @throws UsageError for an undirected graph, an option out of range or a node the graph does not have.
 * Reference: Funk & Owen-Smith 2017, doi:10.1287/mnsc.2015.2366; Wu, Wang & Evans 2019, doi:10.1038/s41586-019-0941-9; the variants: Bornmann et al. 2020,
 * doi:10.1162/qss_a_00068; dependence: Bu, Waltman & Huang 2021, doi:10.1162/qss_a_00109; the biases: Holst et al. 2024, arXiv:2402.14583; Leibel & Bornmann 2024, doi:10.1007/s11192-023-04873-5.
 */
export function disruption(graph: CompactGraph, options: DisruptionOptions = {}): Disruption {
  const { shared = 1, within, nodes = Uint32Array.from({ length: graph.order }, (_, node) => node) } = options;
  checkDirected(graph, 'disruption');
  checkWhole('shared', shared, 1);
  if (within !== undefined) checkWhole('within', within, 1);
  if (within !== undefined && options.years === undefined) throw new UsageError('within is given without years; expected both');
  const result: Disruption = {
    scores: new Float64Array(nodes.length),
    scoresOfCiting: new Float64Array(nodes.length),
    dependence: new Float64Array(nodes.length),
    only: new Uint32Array(nodes.length),
    both: new Uint32Array(nodes.length),
    around: new Uint32Array(nodes.length),
  };
  const lookout: Lookout = {
    graph,
    shared,
    years: options.years === undefined ? undefined : readYears(graph.order, options.years),
    within: within ?? Infinity,
    isReference: new Uint8Array(graph.order),
    citedToo: new Uint32Array(graph.order),
    touched: new Uint32Array(graph.order),
  };
  for (let index = 0; index < nodes.length; index += 1) {
    checkNode(graph, nodes[index]!);
    look(lookout, nodes[index]!, index, result);
  }
  return result;
}

interface Lookout {
  readonly graph: CompactGraph;
  readonly shared: number;
  readonly years: Int32Array | undefined;
  readonly within: number;
  /** Scratch: 1 for the references of the work at hand. */
  readonly isReference: Uint8Array;
  /** Scratch: how many of them each later work cites. */
  readonly citedToo: Uint32Array;
  /** Scratch: the later works that cite one or more. */
  readonly touched: Uint32Array;
}

/** Scores one work, and leaves the scratch as clean as it was. */
function look(lookout: Lookout, work: number, index: number, result: Disruption): void {
  const { graph, shared, isReference, citedToo, touched } = lookout;
  const { offsets, targets } = graph.forward;
  const { offsets: citingOffsets, targets: citing } = graph.reverse;
  const begin = offsets[work]!;
  const end = offsets[work + 1]!;
  for (let slot = begin; slot < end; slot += 1) isReference[targets[slot]!] = 1;
  let touchedCount = 0;
  for (let slot = begin; slot < end; slot += 1) {
    const reference = targets[slot]!;
    for (let at = citingOffsets[reference]!; at < citingOffsets[reference + 1]!; at += 1) {
      const other = citing[at]!;
      if (citedToo[other] === 0) {
        if (other === work || !isLater(lookout, work, other)) continue;
        touched[touchedCount++] = other;
      }
      citedToo[other]! += 1;
    }
  }
  let [only, both, some, together] = [0, 0, 0, 0];
  for (let at = citingOffsets[work]!; at < citingOffsets[work + 1]!; at += 1) {
    const other = citing[at]!;
    const count = citedToo[other]!;
    if (count > 0) some += 1;
    else if (isLater(lookout, work, other)) only += 1;
    if (count >= shared) both += 1;
    together += count;
  }
  for (let slot = begin; slot < end; slot += 1) isReference[targets[slot]!] = 0;
  for (let place = 0; place < touchedCount; place += 1) citedToo[touched[place]!] = 0;
  const around = touchedCount - some;
  result.only[index] = only;
  result.both[index] = both;
  result.around[index] = around;
  if (begin === end) return;
  if (only + both + around > 0) result.scores[index] = (only - both) / (only + both + around);
  if (only + both > 0) result.scoresOfCiting[index] = (only - both) / (only + both);
  if (only + some > 0) result.dependence[index] = together / (only + some);
}

/** Whether a work comes after the one at hand, as far as that can be told, and in time. */
function isLater({ years, within, isReference }: Lookout, work: number, other: number): boolean {
  if (years === undefined) return isReference[other] === 0;
  const age = years[other]! - years[work]!;
  return years[work] !== UNDATED && years[other] !== UNDATED && age > 0 && age <= within;
}
