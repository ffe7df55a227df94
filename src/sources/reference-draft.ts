import { readDoi } from '../base/identifiers.ts';
import type { Place } from '../base/places.ts';
import type { CslItem } from './csl.ts';
import type { ReferenceDraft } from './drafts.ts';
import { type Besides, cslIdentifiers } from './fields/csl-identifiers.ts';
import type { ReaderNotes } from './reader-notes.ts';

/**
 * The draft of a record that has been read as CSL, with the identifiers that its fields name and those that the format gives besides. What should be an
 * identifier and is none is told.
 */
export function referenceDraft(notes: ReaderNotes, place: Place, csl: CslItem, besides: Besides & { readonly keywords?: readonly string[] } = {}): ReferenceDraft {
  const { identifiers, problems } = cslIdentifiers(csl, besides);
  for (const problem of problems) notes.tell('identifier-malformed', place, `${csl.id === '' ? 'The record' : csl.id}: ${problem}`, 'Correct it where it comes from, or leave the field empty.');
  return { type: 'reference', place, key: csl.id, csl: withRightDoi(csl), identifiers, keywords: besides.keywords ?? [] };
}

/** The draft of a work of which only the reference list of another tells. */
export function citedDraft(place: Place, csl: CslItem, besides: Besides = {}): ReferenceDraft {
  return { type: 'reference', place, key: csl.id, csl: withRightDoi(csl), identifiers: cslIdentifiers(csl, besides).identifiers, keywords: [], cited: true };
}

/** No text but a DOI may stand as one: addresses are made of it. */
function withRightDoi(csl: CslItem): CslItem {
  if (csl.DOI === undefined || readDoi(csl.DOI) !== undefined) return csl;
  const { DOI: _wrong, ...rest } = csl;
  return rest;
}
