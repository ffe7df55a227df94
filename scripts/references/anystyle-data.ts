import { readFileSync } from 'node:fs';
import { decodeCharacterReferences } from '../../src/sources/fields/character-references.ts';
import { REFERENCE_LABELS, type ReferenceLabel } from '../../src/sources/references/reference-labels.ts';

/** A reference whose words bear labels. */
export interface LabelledReference {
  readonly words: string;
  /** Where each field ends in the words, in order. */
  readonly fields: readonly { readonly label: ReferenceLabel; readonly end: number }[];
}

/** The labelled references of a file in AnyStyle's XML: one blank between two fields, as AnyStyle joins them. */
export function anystyleReferences(path: string): LabelledReference[] {
  const xml = readFileSync(path, 'utf8');
  return [...xml.matchAll(/<sequence>([^]*?)<\/sequence>/g)].map(([, sequence = '']) => {
    let words = '';
    const fields: { label: ReferenceLabel; end: number }[] = [];
    for (const [, name = '', text = ''] of sequence.matchAll(/<([a-z-]+)>([^]*?)<\/\1>/g)) {
      const label = REFERENCE_LABELS.find((known) => known === name);
      const value = decodeCharacterReferences(text).replace(/\s+/g, ' ').trim();
      if (label === undefined || value === '') continue;
      words += `${words === '' ? '' : ' '}${value}`;
      fields.push({ label, end: words.length });
    }
    return { words, fields };
  });
}

/** Every fifth reference of the gold data is held back: it is never trained on. */
export function isHeldBack(index: number): boolean {
  return index % 5 === 4;
}

/** The label of what stands at this place. */
export function labelAt({ fields }: LabelledReference, offset: number): ReferenceLabel {
  return (fields.find(({ end }) => offset < end) ?? fields.at(-1))?.label ?? 'note';
}
