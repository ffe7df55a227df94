import type { Diagnostic } from '../base/diagnostics.ts';
import { addToList } from '../base/grouping.ts';
import { formatIdentifier } from '../base/identifiers.ts';
import { by, byNumber, sorted } from '../base/order.ts';
import type { CslItem } from '../sources/csl.ts';
import { type ReferenceDraft, sourceText } from '../sources/drafts.ts';
import { plainPages } from '../sources/fields/csl-members.ts';
import { splitKeywords } from '../sources/fields/keywords.ts';
import { ris as reader } from '../sources/tagged/ris.ts';
import type { CitedWork } from './cited-works.ts';
import { doiOf } from './identifier-addresses.ts';
import { risFields } from './ris-fields.ts';
import { counted, lost, namesForMessage } from './writer.ts';
import { type WorksWriter, worksWriter } from './works-writer.ts';

/**
 * RIS as EndNote specifies it and Zotero, Mendeley and review tools read it: one record for each work, Unicode without markup. What is lost is what reading the text again does not give.
 * O(length).
 */
export const ris: WorksWriter = worksWriter({
  format: 'ris',
  label: 'RIS',
  extension: 'ris',
  writeWorks: (works) => {
    const text = works.map(risRecord).join('\n');
    return { text, lost: lostIn(works, text) };
  },
});

function risRecord(work: CitedWork): string {
  return `${risFields(work).map(([tag, value]) => `${tag}  - ${value}\n`).join('')}ER  - \n`;
}

function lostIn(works: readonly CitedWork[], text: string): Diagnostic[] {
  const read = readAgain(text);
  const missing = new Map<string, string[]>();
  const changed = new Map<string, string[]>();
  const flattened = new Map<string, number>();
  const homeless: string[] = [];
  works.forEach(({ key, csl, identifiers }, index) => {
    const again = read[index];
    for (const member of Object.keys(csl) as (keyof CslItem)[]) {
      if (member === 'id' || (member === 'type' && again === undefined) || isSame(member, csl[member], again?.csl[member])) continue;
      if (member === 'type') flattened.set(csl.type, (flattened.get(csl.type) ?? 0) + 1);
      else addToList(again?.csl[member] === undefined ? missing : changed, member, key);
    }
    const known = new Set(again?.identifiers.map(formatIdentifier));
    homeless.push(...identifiers.filter((identifier) => !known.has(identifier)));
  });
  return [
    ...(flattened.size === 0 ? [] : [lost(`RIS has no type of its own for ${[...flattened].map(([type, count]) => `${count} ${type}`).join(', ')}`)]),
    ...[...missing].map(([member, keys]) => lost(`RIS has no place for the ${inWords(member)} of ${namesForMessage(keys)}`)),
    ...[...changed].map(([member, keys]) => lost(`RIS holds the ${inWords(member)} of ${namesForMessage(keys)} only in part or in another form`)),
    ...(homeless.length === 0 ? [] : [lost(`RIS has no field for ${counted(homeless.length, 'identifier')}: ${namesForMessage(homeless)}`)]),
  ];
}

/** What each record of a text is read as; undefined for one that says nothing. */
function readAgain(text: string): (ReferenceDraft | undefined)[] {
  const { drafts, skips } = reader.read(sourceText('', text));
  const records = [...drafts.filter((draft) => draft.type === 'reference'), ...skips];
  return sorted(records, by(({ place }) => place.start, byNumber)).map((record) => ('csl' in record ? record : undefined));
}

function inWords(member: string): string {
  return member === 'issued' ? 'date' : member.replaceAll(/[-_]/g, ' ');
}

/** Members of names and dates, in one order for comparison. */
const PARTS = ['literal', 'family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle', 'date-parts', 'season'];

/** Whether a member says the same as it is read again: pages with any dash, keywords with any comma or semicolon between them, text with any blanks. */
function isSame(member: keyof CslItem, written: unknown, read: unknown): boolean {
  return compared(member, written) === compared(member, read);
}

function compared(member: keyof CslItem, value: unknown): string | undefined {
  if (typeof value !== 'string') return JSON.stringify(value, PARTS);
  if (member === 'keyword') return splitKeywords(value).join('\n');
  if (member === 'DOI') return doiOf({ id: '', type: '', DOI: value }, []);
  if (member === 'page') return plainPages(value);
  return value.replace(/\s+/g, ' ').trim();
}
