import type { CslItem } from '../csl.ts';
import { cslItem } from '../fields/csl-members.ts';
import { markupToText } from '../fields/markup-text.ts';
import { readPlainNames } from '../fields/plain-names.ts';
import { readCitedReference } from '../tagged/wos-cited.ts';
import { readScopusReference } from './scopus-references.ts';

/** How a column lists cited references. */
export interface CitedSyntax {
  /** What parts them, with the flag g. */
  readonly separator: RegExp;
  /** One of them as an item, with its number in the database as `id` where the list has it. */
  readonly read: (text: string) => CslItem;
}

const DOI = /10\.\d{4,9}\/[^\s,;|]+/;

/** `Family, I., Title (year) Journal, …; …` */
export const SCOPUS_REFERENCES: CitedSyntax = { separator: /;/g, read: (text) => withDoi(readScopusReference(markupToText(text)), text) };

/** `Family I, 2004, JOURNAL, V1, P2, DOI 10.…; …`, as the field `CR` of Web of Science has them. */
export const WOS_REFERENCES: CitedSyntax = { separator: /;/g, read: (text) => readCitedReference({ text, start: 0 }).csl };

/** Numbers of the database alone: `000-001-002-003-004;; …` */
export const NUMBERED_REFERENCES: CitedSyntax = { separator: /[;\s]+/g, read: (text) => ({ id: text, type: 'document' }) };

/** `[authors]|title|journal|…|doi|pub.1|…`, with the parts told by their form. */
export const DIMENSIONS_REFERENCES: CitedSyntax = { separator: /;\s*(?=\[)/g, read: readDimensionsReference };

/** Text in no form that is known. */
export const PLAIN_REFERENCES: CitedSyntax = { separator: /;/g, read: (text) => withDoi(cslItem({ id: '', type: 'document', title: markupToText(text) }), text) };

function withDoi(csl: CslItem, text: string): CslItem {
  const doi = DOI.exec(text)?.[0].replace(/[.)\]]+$/, '');
  return doi === undefined ? csl : { ...csl, DOI: doi };
}

function readDimensionsReference(text: string): CslItem {
  const [, authors = '', others = text] = /^\[([^\]]*)\][|,]?\s*(.*)$/s.exec(text) ?? [];
  const parts = others.split('|').map((part) => part.trim());
  const found = (pattern: RegExp): string | undefined => parts.find((part) => pattern.test(part));
  const year = found(/^(?:1[5-9]|20)\d{2}$/);
  const words = parts.filter((part) => /\p{L}{2}/u.test(part) && !DOI.test(part) && !/^pub\.\d+$/.test(part));
  const [first, second] = words;
  const after = year === undefined ? [] : parts.slice(parts.indexOf(year) + 1);
  const numbers = after.slice(0, 2).map((part) => (/^[A-Z]{0,3}\d[\w/-]*$/.test(part) ? part : ''));
  return cslItem({
    id: found(/^pub\.\d+$/) ?? '', type: second === undefined ? 'document' : 'article-journal', title: markupToText(first ?? text), author: readPlainNames(authors, 'inverted').names,
    issued: year === undefined ? undefined : { 'date-parts': [[Number(year)]] }, 'container-title': second, volume: numbers[0], issue: numbers[1],
    page: after.slice(2).find((part) => /^[A-Z]?\d+\s*-\s*[A-Z]?\d+$/.test(part)), DOI: DOI.exec(found(DOI) ?? '')?.[0],
  });
}
