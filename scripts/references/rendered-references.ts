import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CslItem, formatName } from '../../src/sources/csl.ts';
import { decodeCharacterReferences } from '../../src/sources/fields/character-references.ts';
import type { ReferenceLabel } from '../../src/sources/references/reference-labels.ts';
import { referenceTokens } from '../../src/sources/references/reference-tokens.ts';
import { isHeldBack, type LabelledReference } from './anystyle-data.ts';

/** Styles of CSL by the name under which they are reported. */
const STYLES: ReadonlyMap<string, string> = new Map([
  ['IEEE', 'ieee'], ['ACM', 'association-for-computing-machinery'], ['APA', 'apa'], ['Vancouver', 'vancouver'], ['Nature', 'nature'], ['ACL', 'association-for-computational-linguistics'], ['Chicago author–date', 'chicago-author-date'],
  ['MLA', 'modern-language-association'], ['LNCS', 'springer-lecture-notes-in-computer-science'], ['AMA', 'american-medical-association'], ['Elsevier Harvard', 'elsevier-harvard'], ['ISO 690', 'iso690-author-date-en'], ['PLOS', 'plos'],
]);
const PLAIN = 'BibTeX plain (NeurIPS)';
const STYLES_FOLDER = '/usr/share/citation-style-language/styles';

/** A work printed in a style, and whether it is held back from training: works are, not their printings. */
export interface RenderedReference {
  readonly style: string;
  readonly reference: LabelledReference;
  readonly item: CslItem;
  readonly isHeldBack: boolean;
}

/** The works of a bibliography, as pandoc reads it. */
export function worksOf(path: string): CslItem[] {
  const items = JSON.parse(execFileSync('pandoc', ['-f', 'biblatex', '-t', 'csljson', path], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })) as CslItem[];
  return items.map((item) => ({ ...item, type: item.type === '' ? 'article' : item.type, ...(item.author === undefined ? {} : { author: item.author.filter(({ literal }) => literal !== 'others') }) }));
}

/** Prints works in every style and labels what was printed; where a part of the print is none of the work's fields, that print is left out. */
export function renderReferences(works: readonly CslItem[]): RenderedReference[] {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-render-'));
  const items = works.map(({ 'title-short': _short, abstract: _abstract, note: _note, keyword: _keyword, annote: _annote, ...item }, index) => ({ ...item, id: `r${index}` }));
  writeFileSync(join(folder, 'items.json'), JSON.stringify(items));
  writeFileSync(join(folder, 'text.md'), `---\nnocite: '@*'\nlang: en-US\n---\n`);
  const natural = items.map((item, index) => ({ style: PLAIN, reference: plainReference(item), item, isHeldBack: isHeldBack(index) }));
  return [...natural, ...[...STYLES].flatMap(([style, file]) => {
    const html = execFileSync('pandoc', ['--citeproc', `--bibliography=${join(folder, 'items.json')}`, `--csl=${join(STYLES_FOLDER, `${file}.csl`)}`, '-t', 'html', '--wrap=none', join(folder, 'text.md')], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
    return [...html.matchAll(/<div id="ref-r(\d+)"[^>]*>([^]*?)<\/div>\s*(?=<div id="ref-|<\/div>|$)/g)].flatMap(([, number, entry = '']) => {
      const item = items[Number(number)];
      const words = decodeCharacterReferences(entry.replace(/<div class="csl-left-margin">[^]*?<\/div>/, '').replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ').trim();
      const reference = item === undefined ? undefined : labelled(words, item);
      return reference === undefined || item === undefined ? [] : [{ style, reference, item, isHeldBack: isHeldBack(Number(number)) }];
    });
  })];
}

/** What BibTeX makes of a work in `plain`, `plainnat` and the styles of NeurIPS and ICLR, for which CSL has none. */
function plainReference(item: CslItem): LabelledReference {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  const isArticle = item.type === 'article-journal' || item.type === 'article';
  const container = item['container-title'] ?? '';
  const names = (item.author ?? []).map(formatName);
  const pages = item.page?.replace(/-+/g, '–');
  const issue = item.issue === undefined ? '' : `(${item.issue})`;
  const parts: (readonly [ReferenceLabel, string])[] = [
    ['author', `${names.length > 2 ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}` : names.join(' and ')}.`],
    ['title', `${item.title ?? ''}.`],
    ...(container === '' ? [] : [[isArticle ? 'journal' : 'container-title', `${isArticle ? '' : 'In '}${container},`] as const]),
    ...(item.volume === undefined ? [] : [['volume', isArticle ? `${item.volume}${issue}${pages === undefined ? ',' : ':'}` : `volume ${item.volume},`] as const]),
    ...(pages === undefined ? [] : [['pages', isArticle && item.volume !== undefined ? `${pages},` : `pages ${pages},`] as const]),
    ...(item.publisher === undefined ? [] : [['publisher', `${item.publisher},`] as const]),
    ...(year === undefined ? [] : [['date', `${year}.`] as const]),
  ];
  let words = '';
  const fields = parts.filter(([, text]) => text.length > 1).map(([label, text]) => {
    words += `${words === '' || (label === 'pages' && /\d\)?:$/.test(words)) ? '' : ' '}${text.replace(/<[^>]*>/g, '')}`;
    return { label, end: words.length };
  });
  return { words, fields };
}

/** Words that belong to the field behind them, and to the one before. */
const LEADING = /^[(“"]?(?:in:?|pp?\.?:?|pages?|vol\.?|volume|no\.?|nos\.?|number|edited|by|ed\. by|doi:?|url:?|available:?|available|from:?|at:?|retrieved|https?:\/\/doi\.org\/|\[online\]\.?|on|accessed|eds?\.?:?|issue|presented|at)$/i;
const TRAILING = /^\(?(?:eds?\.?|editors?|etc|th|st|nd|rd|ed|edition)[),.:;]*$/i;
const OF_NAMES = /^(?:et|al\.?|and|&|jr\.?|others|(?:\p{Lu}\p{Ll}{0,2}\.?-?){1,5})[,.;:]*$/u;

/** Finds each field of the item in what was printed; undefined where words are left over that are none. */
function labelled(words: string, item: CslItem): LabelledReference | undefined {
  const plain = straight(words);
  const tokens: Token[] = referenceTokens(words).map((token) => ({ ...token, label: undefined }));
  const mark = (label: ReferenceLabel, value: string | undefined, from = 0): boolean => {
    const sought = straight(value ?? '').replace(/[.\s]+$/, '');
    if (sought === '') return false;
    for (let at = plain.indexOf(sought, from); at !== -1; at = plain.indexOf(sought, at + 1)) {
      if (/[\p{L}\p{N}]/u.test(plain[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(plain[at + sought.length] ?? ' ')) continue;
      const held = tokens.filter(({ start, end }) => start < at + sought.length && end > at);
      if (held.some(({ label: other }) => other !== undefined && other !== label)) continue;
      for (const token of held) token.label = label;
      return true;
    }
    return false;
  };
  if (!mark('title', item.title)) return undefined;
  const container = item['container-title'];
  if (container !== undefined && !mark(item.type === 'article-journal' || item.type === 'article' ? 'journal' : 'container-title', container)) return undefined;
  for (const token of tokens) if (/https?:\/\/doi\.org|^doi:|^10\.\d{4}/i.test(token.text)) token.label = 'doi';
  for (const token of tokens) if (token.label === undefined && /https?:\/\//i.test(token.text)) token.label = 'url';
  for (const token of tokens) if (/^\(?10\.\d{4,9}\//.test(token.text)) token.label = 'doi';
  mark('publisher', item.publisher);
  mark('location', item['publisher-place'] ?? item['event-place']);
  mark('collection-title', item['collection-title']);
  for (const { family, literal } of item.author ?? []) mark('author', family ?? literal);
  for (const { family, literal } of item.editor ?? []) mark('editor', family ?? literal);
  const year = item.issued?.['date-parts']?.[0]?.[0];
  for (const token of tokens) {
    if (token.label !== undefined) continue;
    if (year !== undefined && token.text.includes(String(year))) token.label = 'date';
  }
  const [first = ''] = (item.page ?? '').split(/[-–—]/);
  for (const token of tokens) {
    if (token.label !== undefined) continue;
    const bare = token.text.replace(/^[(]?(?:pp?\.)?|[,.;:)]+$/g, '');
    if (first !== '' && bare.split(/[-–—]/)[0] === first) token.label = 'pages';
    else if (item.volume !== undefined && (bare === item.volume || bare.startsWith(`${item.volume}(`) || bare === `${item.volume}.${item.issue ?? ''}`)) token.label = 'volume';
    else if (item.issue !== undefined && bare.replace(/[()]/g, '') === item.issue) token.label = 'volume';
    else if (item.edition !== undefined && bare.replace(/\D/g, '') === item.edition) token.label = 'edition';
  }
  // Months stand beside the year.
  tokens.forEach((token, index) => {
    if (token.label === undefined && /^\(?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*[.,)]*$|^\d{1,2},?$/u.test(token.text) && (tokens[index - 1]?.label === 'date' || tokens[index + 1]?.label === 'date' || tokens[index + 2]?.label === 'date')) token.label = 'date';
  });
  return withConnections(words, tokens);
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  label: ReferenceLabel | undefined;
}

/** Gives the words between fields to the one before or behind. */
function withConnections(words: string, tokens: Token[]): LabelledReference | undefined {
  const isNames = (label: ReferenceLabel | undefined): boolean => label === 'author' || label === 'editor';
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.label !== undefined) continue;
    const before = tokens[index - 1]?.label;
    const after = tokens.slice(index + 1).find(({ label }) => label !== undefined)?.label;
    if (LEADING.test(token.text) && after !== undefined && !(isNames(before) && TRAILING.test(token.text))) token.label = after;
    else if (TRAILING.test(token.text) && before !== undefined) token.label = before;
    else if (isNames(before) && after !== undefined) token.label = isNames(after) ? after : before;
    else if (isNames(after)) token.label = after;
    else if (isNames(before) && OF_NAMES.test(token.text)) token.label = before;
    else if (!/[\p{L}\p{N}]/u.test(token.text) && before !== undefined) token.label = before;
    else return undefined;
  }
  const fields: { label: ReferenceLabel; end: number }[] = [];
  for (const token of tokens) {
    const last = fields.at(-1);
    if (token.label === undefined) return undefined;
    if (last !== undefined && last.label === token.label) last.end = token.end;
    else fields.push({ label: token.label, end: token.end });
  }
  return { words, fields };
}

/** Small letters, straight quotation marks, one kind of dash: sign for sign. */
function straight(text: string): string {
  return [...text.replace(/<[^>]*>/g, '')].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('').replace(/[“”«»]/g, '"').replace(/[‘’`]/g, "'").replace(/[–—−]/g, '-').replace(/\u00a0/g, ' ');
}
