import { decodeCharacterReferences } from '../fields/character-references.ts';
import type { GraphValue } from './graph-nodes.ts';

/** The rows that VOSviewer writes about a publication, and the values that they are. */
const ROWS: ReadonlyMap<string, string> = new Map([
  ['authors', 'authors'],
  ['title', 'title'],
  ['year', 'year'],
  ['pub. year', 'year'],
  ['doi', 'doi'],
]);

const BREAK = /<(?:\/(?:p|div|li|tr|h\d)|br)\b[^<>]{0,200}>/gi;
const TAG = /<[!/a-z][^<>]{0,2000}>/gi;
const ROW = /<tr\b[^<>]{0,200}>\s*<td\b[^<>]{0,200}>([^<>]*)<\/td>\s*<td\b[^<>]{0,200}>((?:[^<]|<(?!\/?t[dr]\b))*)<\/td>/gi;

/**
 * The values that a description in HTML gives an item: of a table, one value a row, by its first cell; of anything else, the text without its tags, as
 * `description`.
 */
export function describedValues(html: string): (readonly [string, GraphValue])[] {
  const rows = [...html.matchAll(ROW)].map(([, name = '', value = '']) => [plainText(name).replace(/\s*:$/, ''), plainText(value)] as const);
  if (rows.length > 0 && rows.every(([name]) => name !== '')) {
    return rows.flatMap(([name, value]): (readonly [string, GraphValue])[] => {
      if (name.toLowerCase() !== 'source') return [[ROWS.get(name.toLowerCase()) ?? name, value]];
      // `journal, 2(1), 1-22`
      const venue = /^(?:(?!, \d).)+/.exec(value)?.[0];
      return [...(venue === undefined ? [] : [['venue', venue] as const]), [name, value]];
    });
  }
  return [['description', plainText(html)]];
}

/** HTML as text: what parts paragraphs and lines becomes a line end, other tags go, and characters stand for themselves. */
function plainText(html: string): string {
  const text = decodeCharacterReferences(html.replace(/\s+/g, ' ').replace(BREAK, '\n').replace(TAG, ' '));
  return text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').join('\n');
}
