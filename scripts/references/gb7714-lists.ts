import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleKey } from '../../src/base/names.ts';
import { type CslItem, type CslName, formatName } from '../../src/sources/csl.ts';
import { decodeCharacterReferences } from '../../src/sources/fields/character-references.ts';
import type { ParsedReference } from '../../src/sources/references/reference-string.ts';

/** Lists that a CSL processor printed in three styles of GB/T 7714, and the items from which it did. */
const LISTS = ['GB-T-7714—2005_顺序编码_双语.md', 'GB-T-7714—2015_顺序编码_双语.md', 'GB-T-7714—2015_著者-出版年_双语.md'];
const ITEMS = ['gbt7714-data.json', 'acta-psychologica-sinica-data.json', 'social-sciences-in-china-data.json'];

/** One printed reference and the item it is of. */
export interface PrintedReference {
  readonly list: string;
  readonly words: string;
  readonly item: CslItem;
}

/** Which of the four fields that are scored are right; undefined where the item does not have it. */
export interface RightFields {
  readonly year?: boolean;
  readonly title: boolean;
  readonly firstAuthor?: boolean;
  readonly mark: boolean;
}

/** The printed references that name an item: its title is in their words, the longest such title, and of several items with that title the one whose year, or whose first author, is there too. */
export function printedReferences(folder: string): { readonly references: readonly PrintedReference[]; readonly entries: number } {
  const items = ITEMS.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CslItem[]).map((item) => ({ item, key: squeezed(item.title ?? '') }));
  const references: PrintedReference[] = [];
  let entries = 0;
  for (const list of LISTS) {
    for (const words of entriesOf(readFileSync(join(folder, list), 'utf8'))) {
      entries += 1;
      const squeezedWords = squeezed(words);
      const fitting = items.filter(({ key, item }) => key.length > 3 && squeezedWords.includes(key) && (yearOf(item) === undefined || words.includes(yearOf(item) ?? '')) && firstNameIn(item, squeezedWords));
      const longest = Math.max(...fitting.map(({ key }) => key.length));
      const best = fitting.find(({ key }) => key.length === longest);
      // A title that stands late is that of a host.
      if (best !== undefined && squeezedWords.indexOf(best.key) < 60) references.push({ list, words, item: best.item });
    }
  }
  return { references, entries };
}

export function rightFields({ words, item }: PrintedReference, { csl, mark }: ParsedReference): RightFields {
  const year = yearOf(item);
  const first = (item.author ?? item.editor)?.[0];
  const read = csl.author?.[0];
  return {
    ...(year === undefined ? {} : { year: String(csl.issued?.['date-parts']?.[0]?.[0]) === year }),
    title: titleKey(csl.title ?? '') === titleKey(item.title ?? ''),
    ...(first === undefined ? {} : { firstAuthor: read !== undefined && isSameName(read, first) }),
    mark: mark === /\[([A-Z]{1,2}(?:\/OL)?)\](?!\])/.exec(words)?.[1],
  };
}

/** Given names are printed as initials: the family name decides, or the whole of a name that is not taken apart. */
function isSameName(read: CslName, truth: CslName): boolean {
  return squeezed(read.literal ?? read.family ?? '') === squeezed(truth.literal ?? truth.family ?? '') || squeezed(formatName(read)) === squeezed(formatName(truth));
}

function entriesOf(markdown: string): string[] {
  return markdown
    .split('<div class="csl-entry">')
    .slice(1)
    .map((entry) => decodeCharacterReferences((entry.split(/<\/div>\s*<\/div>|<\/div>\s*$/)[0] ?? '').replace(/<div class="csl-left-margin">[^<]*<\/div>/, '').replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ').trim());
}

function squeezed(text: string): string {
  return titleKey(text.replace(/<[^>]*>/g, '')).replaceAll(' ', '');
}

function yearOf(item: CslItem): string | undefined {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? undefined : String(year);
}

function firstNameIn(item: CslItem, words: string): boolean {
  const first = (item.author ?? item.editor)?.[0];
  return first === undefined || words.includes(squeezed(first.literal ?? first.family ?? ''));
}
