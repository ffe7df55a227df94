import { by, byText, firstOf, sorted } from '../base/order.ts';
import { evidenceId, type Evidence } from '../evidence/evidence.ts';
import type { ProseFact } from '../prose/read-facts.ts';
import { evidenceAt } from '../records/evidence-at.ts';
import type { RecordFact, StemmaRecord, ThingRecord } from '../records/records.ts';
import type { SourceText } from '../sources/drafts.ts';

/** Gathers the facts that texts state of things, but for who made them, which is a claim. */
export class FactGathering {
  /** By thing, then by property and value. */
  readonly #facts = new Map<string, Map<string, RecordFact & { readonly evidence: Evidence[] }>>();

  /** Takes in a fact. `retold` answers, by line, which survey a digest retells. */
  take(source: SourceText, said: ProseFact, retold: (line: number) => Pick<Evidence, 'retells'>): void {
    const { thing, property, value, written, sentence, strength, confidence } = said;
    if (property === 'maker') return;
    const place = source.lines.place(sentence.start, sentence.end);
    const rule = `prose-${said.rule}@1`;
    const id = `${evidenceId(source.path, place, rule)}:${thing.key}:${property}=${value}`;
    const ofThing = this.#facts.get(thing.key) ?? new Map<string, RecordFact & { readonly evidence: Evidence[] }>();
    const fact = ofThing.get(`${property} ${value}`) ?? { property, value, written, evidence: [] };
    fact.evidence.push(evidenceAt(source, place, { rule, how: 'prose', strength, review: 'proposed', confidence, ...retold(place.line) }, id));
    this.#facts.set(thing.key, ofThing.set(`${property} ${value}`, fact));
  }

  /** Gives each thing its facts; and its year and modality, where it has none of its own and all facts agree. O(facts log facts). */
  giveTo(records: Map<string, StemmaRecord>): void {
    for (const [key, ofThing] of this.#facts) {
      const record = records.get(key);
      if (record === undefined || record.kind === 'work') continue;
      const facts = sorted<RecordFact>(ofThing.values(), firstOf(by(({ property }) => property, byText), by(({ value }) => value, byText)));
      records.set(key, withFacts(record, facts));
    }
  }
}

function withFacts(record: ThingRecord, facts: readonly RecordFact[]): ThingRecord {
  const year = record.year === undefined ? agreed(facts, 'year') : undefined;
  const modality = record.modality === undefined ? agreed(facts, 'modality') : undefined;
  return { ...record, facts, ...(year === undefined ? {} : { year: Number(year) }), ...(modality === undefined ? {} : { modality }) };
}

/** The one value that all facts give which are stated; or where none is, all that are implied. */
function agreed(facts: readonly RecordFact[], property: RecordFact['property']): string | undefined {
  const about = facts.filter((fact) => fact.property === property);
  const stated = about.filter(({ evidence }) => evidence.some(({ strength }) => strength === 'stated'));
  const [first, ...others] = stated.length > 0 ? stated : about;
  return others.length === 0 ? first?.value : undefined;
}
