import { decodeCharacterReferences } from '../fields/character-references.ts';
import { fragmentOf, hasClass } from './html-elements.ts';
import type { CitedPart } from './marked-citations.ts';
import type { HtmlEntry } from './html-entries.ts';
import type { HtmlElement } from './html-events.ts';
import type { PlacedCitation } from './html-paragraph.ts';

/** Elements that hold one citation, of one work or more. */
const GROUPS: ReadonlySet<string> = new Set(['ltx_cite', 'citation']);
/** Ids of entries, whether or not the list is there. */
const UNLISTED = /^(?:cite_note-.+|bib\.bib\d+|(?:ref-)?CR\d+)$/;
const NOTE = /note|^fn|^CITEREF/i;
/** A label longer than this is none. */
const LONGEST_LABEL = 600;

/** The key of what an id leads to: the id, in the manner of pandoc without `ref-`. A number stays with its word, so that it is not taken for the number of another entry. */
export function keyOf(id: string): string {
  return /^ref-(?!\d+$)./.test(id) ? id.slice(4) : id;
}

/** An entry by its ordinal. */
interface Target {
  readonly key: string;
  readonly ordinal: number | undefined;
}

/** Tells which elements of a text cite, and what. */
export class HtmlCitations {
  /** Of the entries that are listed: not of those that only name others. */
  readonly keys: readonly string[];
  readonly listed: readonly HtmlEntry[];
  /** Entries that only name another one, as short footnotes do. */
  readonly notes: readonly HtmlEntry[];
  readonly #targets = new Map<string, readonly Target[]>();

  readonly #ids: ReadonlySet<string>;

  /** `ids` are those of the whole text, `ledTo` those that anchors outside the list lead to. */
  constructor(entries: readonly HtmlEntry[], ids: ReadonlySet<string>, ledTo: ReadonlySet<string>) {
    this.#ids = ids;
    const byId = new Map<string, HtmlEntry>();
    for (const entry of entries) for (const id of entry.ids) if (!byId.has(id)) byId.set(id, entry);
    const namedBy = new Map(entries.map((entry) => [entry, entry.ids.some((id) => NOTE.test(id)) ? new Set(entry.leadsTo.flatMap((id) => byId.get(id) ?? []).filter((other) => other !== entry)) : new Set<HtmlEntry>()]));
    this.notes = entries.filter((entry) => (namedBy.get(entry)?.size ?? 0) > 0);
    const isNote = new Set(this.notes);
    this.listed = entries.filter((entry) => !isNote.has(entry));
    this.keys = this.listed.map(({ ids }) => keyOf(ids.find((id) => ledTo.has(id)) ?? ids[0] ?? ''));
    const targetOf = new Map(this.listed.map((entry, ordinal): [HtmlEntry, Target] => [entry, { key: this.keys[ordinal] ?? '', ordinal }]));
    for (const [id, entry] of byId) {
      const named = isNote.has(entry) ? [...(namedBy.get(entry) ?? [])] : [entry];
      const targets = named.flatMap((one) => targetOf.get(one) ?? []);
      if (targets.length > 0) this.#targets.set(id, targets);
    }
  }

  isCiting(element: HtmlElement): boolean {
    return this.targetsOf(element).length > 0;
  }

  /** What an anchor cites; nothing for other elements. */
  targetsOf(element: HtmlElement): readonly Target[] {
    const id = fragmentOf(element);
    if (id === undefined) return [];
    const isUnlisted = !this.#ids.has(id) && (element.attributes.get('role') === 'doc-biblioref' || UNLISTED.test(id));
    return this.#targets.get(id) ?? (isUnlisted ? [{ key: keyOf(id), ordinal: undefined }] : []);
  }

  /** What `data-cites` names, in the manner of pandoc. */
  named(keys: string): CitedPart[] {
    return keys.split(/\s+/).filter((key) => key !== '').flatMap((key) => (this.#targets.get(`ref-${key}`) ?? this.#targets.get(key) ?? [{ key, ordinal: undefined }]).map((target) => ({ ...target, label: '', before: '' })));
  }

  /** The citation that begins with an element, if one may. */
  open(element: HtmlElement): OpenCitation | undefined {
    const isGroup = element.attributes.has('data-cites') || element.name === 'cite' || hasClass(element, GROUPS);
    return isGroup || this.isCiting(element) ? new OpenCitation(element, isGroup, this) : undefined;
  }
}

/** A citation whose element is not yet closed. */
export class OpenCitation {
  readonly element: HtmlElement;
  readonly #isGroup: boolean;
  readonly #citations: HtmlCitations;
  readonly #parts: CitedPart[] = [];
  #anchor: HtmlElement | undefined;
  #targets: readonly Target[] = [];
  #label = '';
  #before = '';

  constructor(element: HtmlElement, isGroup: boolean, citations: HtmlCitations) {
    this.element = element;
    this.#isGroup = isGroup;
    this.#citations = citations;
    this.begin(element);
  }

  begin(element: HtmlElement): void {
    const targets = this.#anchor === undefined ? this.#citations.targetsOf(element) : [];
    if (targets.length === 0) return;
    this.#anchor = element;
    this.#targets = targets;
  }

  addText(written: string): void {
    const plain = decodeCharacterReferences(written);
    if (this.#anchor === undefined) this.#before = `${this.#before}${plain}`.slice(0, LONGEST_LABEL);
    else this.#label = `${this.#label}${plain}`.slice(0, LONGEST_LABEL);
  }

  end(element: HtmlElement): void {
    if (element === this.#anchor) this.#endAnchor();
  }

  /** The citation, when its element or its paragraph ends; undefined where it cites nothing. */
  close(end: number): PlacedCitation | undefined {
    if (this.#anchor !== undefined) this.#endAnchor();
    const keys = this.element.attributes.get('data-cites');
    const parts = keys === undefined ? this.#parts : this.#citations.named(keys);
    return parts.length === 0 ? undefined : { start: this.element.start, end, parts, whole: this.#isGroup, parent: this.element.parent };
  }

  #endAnchor(): void {
    for (const { key, ordinal } of this.#targets) this.#parts.push({ key, ordinal, label: this.#label, before: this.#before });
    this.#anchor = undefined;
    this.#label = '';
    this.#before = '';
  }
}
