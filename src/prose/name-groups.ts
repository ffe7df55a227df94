import type { KnownThing, NameMention } from './known-names.ts';

/** Names that a sentence joins: `BERT [42], RoBERTa and XLNet`. */
export interface NameGroup {
  readonly start: number;
  readonly end: number;
  /** One mention a thing, in order. */
  readonly members: readonly NameMention[];
}

const CITED = '[\\s\\ue001]*';
/** What stands between two spellings of one thing. */
const SAME_THING = new RegExp(`^${CITED}(?:[,，]?${CITED}(?:i\\.e\\.|also (?:called|known as)|or|abbreviated(?: as)?|简称|即|又称|也称)?)?${CITED}[(（,，]?${CITED}$`, 'u');
/** What joins names that share their part in the sentence. */
const JOINED = new RegExp(
  `^[)）]?${CITED}(?:(?:[(（][^()（）\\ue000]{1,40}[)）])?${CITED}(?:[,，、;；/]|\\band\\b|\\bor\\b|&|\\bas well as\\b|\\band also\\b|\\bplus\\b|和|与|及|以及|或者?|并|跟|、以及|、和)${CITED}){1,2}(?:(?:the|an?|both|later|then|even|its|more recently|recently|most recently|finally|its successors?|后来的|以及|后续的?|最近的|最新的|之后的|的)\\s*){0,2}${CITED}$`,
  'iu',
);

/**
 * Joins the names of a sentence into groups. In `masked` citation markers are `\ue001`. `begins` answers whether a mention after another begins a clause of its own, or is likened to it,
 * so that `…uses BERT, and GPT uses…` is no list. O(mentions · length of what lies between).
 */
export function groupNames(masked: string, mentions: readonly NameMention[], begins: (mention: NameMention, after: NameMention) => boolean): NameGroup[] {
  const groups: { start: number; end: number; members: NameMention[] }[] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const gap = group === undefined ? '' : masked.slice(group.end, mention.start);
    const last = group?.members.at(-1);
    if (group !== undefined && last !== undefined && gap.length < 90) {
      if (last.thing === mention.thing && SAME_THING.test(gap)) {
        group.end = mention.end;
        continue;
      }
      if (JOINED.test(gap) && last.suffix === undefined && mention.suffix === undefined && !begins(mention, last)) {
        group.end = mention.end;
        group.members.push(mention);
        continue;
      }
    }
    groups.push({ start: mention.start, end: mention.end, members: [mention] });
  }
  return groups;
}

/** The things of a group, each once. */
export function thingsOf({ members }: NameGroup): KnownThing[] {
  return [...new Set(members.map(({ thing }) => thing))];
}
