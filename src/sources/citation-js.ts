/// <reference path="./citation-js.d.ts" />
import { parse } from '@citation-js/plugin-bibtex/lib/mapping/index.js';
import { TYPE_KEYS } from '@citation-js/plugin-bibtex/lib/mapping/shared.js';

// The only file that knows citation.js. Of it only the table that maps BibLaTeX fields to CSL is used: its file parser loses the file for one bad entry,
// its value parser mangles accents, and both are quadratic through the front door. Importing it registers citation.js's plug-ins, and does nothing else.

/** Types that the table does not know, as what they are. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['suppbook', 'inbook'],
  ['suppcollection', 'incollection'],
  ['suppperiodical', 'article'],
  ['mvreference', 'reference'],
  ['commentary', 'book'],
  ['newspaper', 'article'],
]);

/**
 * One entry of plain Unicode fields, mapped to CSL: its type, genre, and those fields that CSL calls otherwise.
 * `known` is false for a type that is no BibTeX or BibLaTeX type; it is mapped as `document`.
 */
export function mapToCsl(type: string, fields: ReadonlyMap<string, string>): { readonly csl: ReadonlyMap<string, string>; readonly known: boolean } {
  // A fixed label, because the library keeps entries in a plain object by label.
  const properties: Record<string, unknown> = Object.fromEntries(fields);
  const mapped = parse([{ type: SAME_AS.get(type) ?? type, label: 'entry', properties }])[0] ?? {};
  const csl = new Map<string, string>();
  for (const [name, value] of Object.entries(mapped)) if (typeof value === 'string') csl.set(name, value);
  const genre = csl.get('genre');
  if (genre !== undefined && Object.hasOwn(TYPE_KEYS, genre)) csl.set('genre', TYPE_KEYS[genre] ?? genre);
  return { csl, known: type === 'misc' || csl.get('type') !== 'document' };
}
