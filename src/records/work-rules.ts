import { differsWithVersion } from './identity-marks.ts';
import type { WorkDescription } from './work-descriptions.ts';
import { compareWorks, type WorkLikeness } from './work-likeness.ts';

/** What a rule says of two works, how sure it is from 0 to 1, and why. */
export interface Verdict {
  readonly outcome: 'same' | 'different' | 'ask';
  readonly rule: string;
  readonly score: number;
  readonly likeness: WorkLikeness;
}

interface Rule {
  readonly name: string;
  readonly outcome: Verdict['outcome'];
  readonly score: number;
  readonly holds: (likeness: WorkLikeness) => boolean;
}

/** The years that may lie between a preprint and what was published of it. */
const PREPRINT_YEARS = 2;
/** How much less sure it is that two works are one where their identifiers differ. */
const IDENTIFIERS_DIFFER = 0.6;

/**
 * The rules of identity for works that share no identifier. The first that holds decides; where none holds, nothing suggests that the two are one. Only a rule that
 * looks at more than author and year makes works one: a title that is hardly borne twice, or a place in print. No two rules for the same have one score: works fold by
 * the surest rule first.
 */
const RULES: readonly Rule[] = [
  { name: 'stated', outcome: 'different', score: 1, holds: ({ stated }) => stated },
  { name: 'notice', outcome: 'different', score: 0.9, holds: ({ notice }) => notice },
  { name: 'other-place', outcome: 'different', score: 0.9, holds: (like) => like.title === 'same' && !like.distinctive && !like.preprint && (inAnotherIssue(like) || (like.source === 'different' && !byAuthorAndYear(like))) },
  { name: 'title-year-author', outcome: 'same', score: 0.97, holds: (like) => like.title === 'same' && byAuthorAndYear(like) && (like.distinctive || like.preprint || !inAnotherPlace(like)) },
  { name: 'preprint', outcome: 'same', score: 0.9, holds: (like) => like.title === 'same' && like.distinctive && like.author === 'same' && like.year === 'different' && like.gap <= PREPRINT_YEARS && like.preprint },
  { name: 'title-and-source', outcome: 'same', score: 0.88, holds: (like) => like.title === 'same' && like.author === 'same' && like.gap === 1 && like.source === 'same' && !inAnotherPlace(like) },
  { name: 'title-and-year', outcome: 'same', score: 0.85, holds: (like) => like.title === 'same' && like.distinctive && like.year === 'same' && like.author === 'unknown' },
  { name: 'title-and-author', outcome: 'same', score: 0.84, holds: (like) => like.title === 'same' && like.distinctive && like.author === 'same' && like.year === 'unknown' },
  { name: 'volume-and-page', outcome: 'same', score: 0.95, holds: (like) => inOnePlace(like) && like.source !== 'different' && like.title !== 'different' },
  { name: 'source-and-page', outcome: 'same', score: 0.82, holds: (like) => byAuthorAndYear(like) && like.source === 'same' && like.page === 'same' && like.volume === 'unknown' && like.title !== 'different' },
  { name: 'same-wording', outcome: 'same', score: 0.8, holds: (like) => like.alike && (like.title === 'same' ? like.distinctive || (like.year === 'same' && !like.heading) : byAuthorAndYear(like) && like.source === 'same') },
  { name: 'volume-and-page', outcome: 'ask', score: 0.7, holds: inOnePlace },
  { name: 'near-title', outcome: 'ask', score: 0.7, holds: (like) => like.title === 'near' && like.year !== 'different' && like.author === 'same' && !inAnotherPlace(like) },
  { name: 'shortened-title', outcome: 'ask', score: 0.6, holds: (like) => like.title === 'shortened' && like.gap <= PREPRINT_YEARS && like.author === 'same' && !inAnotherPlace(like) },
  { name: 'title-and-author', outcome: 'ask', score: 0.6, holds: (like) => like.title === 'same' && like.author === 'same' },
  { name: 'title', outcome: 'ask', score: 0.5, holds: (like) => like.title === 'same' && like.gap <= PREPRINT_YEARS && (like.author === 'unknown' ? like.distinctive || like.year !== 'different' : like.distinctive && like.page !== 'different') },
  { name: 'source', outcome: 'ask', score: 0.5, holds: (like) => like.title === 'unknown' && byAuthorAndYear(like) && like.source === 'same' && like.volume !== 'different' && (like.page === 'unknown' || like.volume === 'unknown') },
];

/** The verdict of the first rule that holds; undefined where nothing suggests that the two are one work, so that they are two. */
export function judgeWorks(one: WorkDescription, other: WorkDescription): Verdict | undefined {
  const likeness = compareWorks(one, other);
  const rule = RULES.find(({ holds }) => holds(likeness));
  if (rule === undefined) return undefined;
  const verdict = { outcome: rule.outcome, rule: rule.name, score: rule.score, likeness };
  const versions = likeness.preprint && likeness.title === 'same' && likeness.author === 'same';
  const against = versions ? likeness.identifiers.filter((kind) => !differsWithVersion(kind)) : likeness.identifiers;
  if (verdict.outcome === 'different' || against.length === 0) return verdict;
  // A title that many works bear says nothing against two identifiers.
  if (likeness.title === 'same' && !likeness.distinctive) return { ...verdict, outcome: 'different' };
  return { ...verdict, outcome: 'ask', score: Number((verdict.score * IDENTIFIERS_DIFFER).toFixed(2)) };
}

function byAuthorAndYear({ author, year }: WorkLikeness): boolean {
  return author === 'same' && year === 'same';
}

function inOnePlace(like: WorkLikeness): boolean {
  return byAuthorAndYear(like) && like.volume === 'same' && like.page === 'same';
}

function inAnotherPlace(like: WorkLikeness): boolean {
  return like.source === 'different' || inAnotherIssue(like);
}

function inAnotherIssue({ volume, page }: WorkLikeness): boolean {
  return volume === 'different' && page === 'different';
}

const ASPECTS = [['title', 'title'], ['author', 'first author'], ['year', 'year'], ['source', 'source'], ['volume', 'volume'], ['page', 'first page']] as const;

/** In what the two agree and what speaks against it, as one sentence. */
export function becauseOf({ title, gap, identifiers, ...rest }: WorkLikeness): string {
  const aspects = { ...rest, title: title === 'near' || title === 'shortened' ? 'unknown' : title };
  const agreeing = [
    ...ASPECTS.filter(([aspect]) => aspects[aspect] === 'same').map(([, name]) => name),
    ...(title === 'near' ? ['title but for a few letters'] : title === 'shortened' ? ['beginning of the title'] : []),
  ];
  const differing = [
    ...ASPECTS.filter(([aspect]) => aspects[aspect] === 'different').map(([, name]) => (name === 'year' ? `year, ${gap} apart` : name)),
    ...identifiers.map((kind) => `${kind} identifier`),
  ];
  return `They share ${listed(agreeing)}${differing.length === 0 ? '' : ` and differ in ${listed(differing)}`}.`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? 'nothing') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
