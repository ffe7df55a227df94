import type { SizeMetric } from '../looks/size-metrics.ts';
import type { SideWords } from '../words/side-words.ts';
import type { Words } from '../words/words.ts';

interface SizeWords {
  /** What it is listed under. */
  readonly family: string;
  readonly label: string;
  /** What a large node says, in one line. */
  readonly explains: string;
}

const IN_TEXTS: ReadonlyMap<string, (side: SideWords) => readonly [string, string]> = new Map<string, (side: SideWords) => readonly [string, string]>([
  ['influence', (side) => [side.influence, side.influenceSaid]],
  ['mentions', (side) => [side.mentions, side.mentionsSaid]],
  ['surveys', (side) => [side.surveyCount, side.surveyCountSaid]],
  ['co-mention', (side) => [side.coMention, side.coMentionSaid]],
  ['reach', (side) => [side.reach, side.reachSaid]],
  ['relations', (side) => [side.claimCount, side.claimCountSaid]],
]);

/** How a way of sizing nodes is called. */
export function sizeWords({ metric, projection }: SizeMetric, { side, graph }: Words): SizeWords {
  if (projection === undefined) {
    const [label, explains] = IN_TEXTS.get(metric)?.(side) ?? [metric, ''];
    return { family: side.inTexts, label, explains };
  }
  const found = graph.metric(metric);
  return { family: side.inProjection(graph.projection(projection)), label: found?.label ?? metric, explains: found?.explains ?? '' };
}
