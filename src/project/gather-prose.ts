import { addToList, addToSet } from '../base/grouping.ts';
import { ARTEFACT_KINDS, EDGE_KINDS } from '../base/kinds.ts';
import { titleKey } from '../base/names.ts';
import { evidenceId } from '../evidence/evidence.ts';
import { readIntroductions } from '../prose/introductions.ts';
import { KnownNames, type KnownThing } from '../prose/known-names.ts';
import { newNames } from '../prose/new-names.ts';
import { readFacts } from '../prose/read-facts.ts';
import { lineageIn, readSentences } from '../prose/read-lineage.ts';
import { readTables } from '../prose/read-tables.ts';
import { type Claim, edgeKey } from '../records/claims.ts';
import { evidenceAt } from '../records/evidence-at.ts';
import { ghostThing, thingKey } from '../records/match-things.ts';
import type { StemmaRecord, ThingRecord } from '../records/records.ts';
import { mapScopes } from '../records/surveys.ts';
import type { Span } from '../sources/text/sentences.ts';
import type { ReadSource } from './assume.ts';
import type { ClaimAccount } from './claim-account.ts';
import type { ProjectConfig } from './config.ts';
import type { CitedWorks } from './gather-citations.ts';
import { FactGathering } from './gather-facts.ts';

/** How sure it is that a work introduces what it is cited for, where its title has the name, and where it has not. */
const TITLED = 0.95;
const UNTITLED = 0.6;

/**
 * Claims what the sentences and tables of texts say of known things, and of names that the texts introduce themselves: lineage, the works that introduce things, who made them, and other facts. All of it
 * is proposed for review. What a table claims with the same sentence is not proposed again. A name that no record has becomes a ghost among the records, once something is claimed of it. O(text + claims).
 */
export function gatherProse(config: ProjectConfig, sources: readonly ReadSource[], works: CitedWorks, records: Map<string, StemmaRecord>, account: ClaimAccount): void {
  const names = new KnownNames([...records.values()].filter(({ kind }) => kind !== 'work'));
  const told = new Told(account.claims);
  const ghosts = new Map<string, ThingRecord>();
  const facts = new FactGathering();
  for (const read of sources) {
    const { source, reading } = read;
    if (reading.prose === undefined) continue;
    for (const { name, kind, aliases } of newNames(reading.prose, names)) {
      const key = thingKey(kind, name);
      if (records.has(key) || ghosts.has(key)) continue;
      const ghost = ghostThing(kind, name, aliases);
      ghosts.set(key, ghost);
      names.add(ghost);
    }
    const listing = config.sources.find(({ path }) => path === source.path);
    const scopes = mapScopes(source.path, listing?.scopes ?? [], reading.sections);
    const retold = (line: number): { readonly retells?: string } => {
      const survey = listing?.digest === true ? scopes.surveyAt(line) : undefined;
      return survey === undefined ? {} : { retells: survey };
    };
    const keep = (key: string): void => {
      const ghost = ghosts.get(key);
      if (ghost !== undefined && !records.has(key)) records.set(key, ghost);
    };
    const propose = (from: string, kind: Claim['kind'], to: string, sentence: Span, said: { readonly rule: string; readonly strength: 'stated' | 'implied'; readonly confidence: number }): void => {
      if (told.has(from, kind, to, source.path, sentence)) return;
      const place = source.lines.place(sentence.start, sentence.end);
      const rule = `prose-${said.rule}@1`;
      const id = `${evidenceId(source.path, place, rule)}:${from}>${to}`;
      account.take({ from, kind, to, evidence: evidenceAt(source, place, { rule, how: 'prose', strength: said.strength, review: 'proposed', confidence: said.confidence, ...retold(place.line) }, id) });
      keep(from);
      keep(to);
    };
    const introduced = new Map<string, KnownThing | undefined>();
    for (const { thing, marker, sentence } of readIntroductions(reading.prose, names)) {
      const work = works.at(source.path, marker.start)[0];
      const record = work === undefined ? undefined : records.get(work);
      if (work === undefined || record?.kind !== 'work' || record.keywords.includes('unidentified') || !EDGE_KINDS.introduces.to.includes(thing.kind)) continue;
      const titled = isTitled(record.label, thing);
      // A work is cited for more than it introduces: without the name in its title, only where nothing else is known.
      if (!titled && told.introduces(thing.key)) continue;
      introduced.set(work, introduced.has(work) ? undefined : thing);
      propose(work, 'introduces', thing.key, sentence, { rule: 'citation-on-name', strength: titled ? 'stated' : 'implied', confidence: titled ? TITLED : UNTITLED });
    }
    const citedThing = (offset: number): KnownThing | undefined => {
      const cited = works.at(source.path, offset);
      const [work] = cited;
      if (work === undefined || cited.length > 1) return undefined;
      const known = told.introducedBy(work);
      const key = known.length === 1 ? known[0] : undefined;
      const record = key === undefined ? undefined : records.get(key);
      return record !== undefined && ARTEFACT_KINDS.includes(record.kind) ? record : introduced.get(work);
    };
    const tables = readTables(reading.prose, names);
    const sentences = [...readSentences(tables.rest, names, citedThing)];
    for (const { child, kind, parent, rule, strength, confidence, sentence } of [...lineageIn(sentences), ...tables.relations]) {
      if (strength !== 'asserted') propose(child.key, kind, parent.key, sentence, { rule, strength, confidence });
    }
    for (const fact of [...readFacts(sentences), ...tables.facts]) {
      if (fact.organisation !== undefined) propose(fact.organisation.key, 'developed', fact.thing.key, fact.sentence, fact);
      else {
        facts.take(source, fact, retold);
        keep(fact.thing.key);
      }
    }
  }
  facts.giveTo(records);
}

function isTitled(title: string, { label, aliases }: KnownThing): boolean {
  const words = ` ${titleKey(title)} `;
  return [label, ...aliases].some((name) => titleKey(name) !== '' && words.includes(` ${titleKey(name)} `));
}

/** What is claimed already. */
class Told {
  readonly #claims = new Map<string, Claim[]>();
  readonly #introduces = new Map<string, Set<string>>();
  readonly #introduced = new Set<string>();

  constructor(claims: readonly Claim[]) {
    for (const claim of claims) {
      const { from, kind, to } = claim;
      addToList(this.#claims, edgeKey(kind, from, to), claim);
      if (kind !== 'introduces') continue;
      addToSet(this.#introduces, from, to);
      this.#introduced.add(to);
    }
  }

  /** Whether a claim says the same and quotes from the same sentence. */
  has(from: string, kind: Claim['kind'], to: string, source: string, { start, end }: Span): boolean {
    return (this.#claims.get(edgeKey(kind, from, to)) ?? []).some(({ evidence: { source: path, place } }) => path === source && place.start < end && start < place.end);
  }

  introduces(thing: string): boolean {
    return this.#introduced.has(thing);
  }

  introducedBy(work: string): string[] {
    return [...(this.#introduces.get(work) ?? [])];
  }
}
