import type { WorksWriter } from '../../src/exports/works-writer.ts';
import { draftedWorks } from '../../src/exports/drafted-works.ts';
import type { CitedWork } from '../../src/exports/cited-works.ts';
import type { CslItem } from '../../src/sources/csl.ts';
import { type ReferenceDraft, sourceText } from '../../src/sources/drafts.ts';
import { readerOf } from '../../src/sources/readers.ts';
import { splitKeywords } from '../../src/sources/fields/keywords.ts';

/** What a reader finds in a text. */
export function readReferences(format: string, text: string): readonly ReferenceDraft[] {
  const reader = readerOf(format);
  if (reader === undefined) throw new Error(`no reader ${format}`);
  return reader.read(sourceText(`x.${format}`, text)).drafts.filter((draft) => draft.type === 'reference');
}

/** An item as a work without identifiers of its own. */
export function workOf(csl: CslItem): CitedWork {
  return { key: csl.id, csl, identifiers: [], keywords: splitKeywords(csl.keyword ?? '') };
}

/** Drafts written in a format and read again. */
export function throughFormat(drafts: readonly ReferenceDraft[], writer: WorksWriter, reader: string = writer.format): readonly ReferenceDraft[] {
  return readReferences(reader, writer.writeWorks(draftedWorks(drafts).works).text);
}

/** The members in which two items differ. */
export function differingMembers(one: CslItem, other: CslItem): string[] {
  const [left, right] = [one, other] as unknown as Record<string, unknown>[];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((member) => JSON.stringify(sortedMembers(left?.[member])) !== JSON.stringify(sortedMembers(right?.[member]))).sort();
}

/** A value without regard to the order of members in it. */
function sortedMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedMembers);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort()) : value;
}
