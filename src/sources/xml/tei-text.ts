import { decodeCharacterReferences } from '../fields/character-references.ts';
import type { CitedPart } from '../html/marked-citations.ts';
import { type HtmlParagraph, ParagraphDraft } from '../html/html-paragraph.ts';
import { scanHtml } from '../html/html-tokens.ts';
import { findAuthorYears } from '../text/author-year.ts';
import { findCitationMarkers } from '../text/citation-markers.ts';
import type { XmlElement } from './xml-elements.ts';

/** Elements that part words or sentences. */
const PARTING: ReadonlySet<string> = new Set(['s', 'cell', 'lb', 'p', 'item']);

/** A paragraph of TEI with the references in it that are citations. `ordinals` are those of the entries of the reference list, by their ids. Undefined where it says nothing. O(length). */
export function readTeiParagraph(text: string, element: XmlElement, ordinals: ReadonlyMap<string, number>): HtmlParagraph | undefined {
  const { start: from, end: to } = element.place;
  const references = citingElements(element);
  const draft = new ParagraphDraft(text);
  let next = 0;
  let label = '';
  const passTo = (offset: number): void => {
    for (let reference = references[next]; reference !== undefined && reference.place.end <= offset; reference = references[next]) {
      draft.addCitation({ start: reference.place.start, end: reference.place.end, parts: partsOf(reference, label, ordinals), whole: false, parent: undefined });
      label = '';
      next += 1;
    }
  };
  for (const token of scanHtml(text.slice(from, to)).tokens) {
    const [start, end] = [from + token.start, from + token.end];
    passTo(start);
    if (token.type === 'text') {
      draft.addText({ start, end });
      const printed = decodeCharacterReferences(text.slice(start, end));
      if (start >= (references[next]?.place.start ?? Infinity)) label += printed;
      else draft.addBetween(printed);
    } else if (PARTING.has(token.name)) draft.addBlank({ start, end });
  }
  passTo(to);
  return draft.finish();
}

/** The references to the bibliography within an element, in order. */
function citingElements(element: XmlElement): XmlElement[] {
  return element.children().flatMap((child) => (child.local === 'ref' && child.attributes.get('type') === 'bibr' ? [child] : citingElements(child)));
}

/** What a reference cites: the entries it leads to, or what its words say. */
function partsOf(reference: XmlElement, label: string, ordinals: ReadonlyMap<string, number>): CitedPart[] {
  const targets = (reference.attributes.get('target') ?? '').split(/\s+/).filter((target) => target.startsWith('#') && target.length > 1).map((target) => target.slice(1));
  const keys = targets.length > 0 ? targets : writtenKeys(label);
  return keys.map((key) => ({ key, ordinal: ordinals.get(key), label, before: '' }));
}

/** The numbers, or authors and years, that a citation without an address gives; else its words, which lead nowhere. */
function writtenKeys(label: string): readonly string[] {
  const bare = label.replace(/\s+/g, ' ').replace(/^[\s[(,;]+|[\s\]),;]+$/g, '');
  const cited = [...findCitationMarkers(`[${bare}]`), ...findAuthorYears(`(${bare})`)][0]?.cited ?? [];
  return cited.length > 0 ? cited : [bare || label];
}
