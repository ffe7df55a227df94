import { decodeCharacterReferences } from '../fields/character-references.ts';

const LINK = /!?\[([^[\]]{0,1000})\]\(\s*<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,500}\)[^\s()<>]{0,500}){0,5})>?(?:\s+"[^"]{0,500}")?\s*\)/g;
const AUTOLINK = /<((?:https?:|doi:|mailto:)[^<>\s]{1,2000})>/gi;
const EMPHASIS = /(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]{1,1000}?)(?<=[^\s\\])\1(?![\p{L}\p{N}])/gu;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** The words of an entry without the markup of Markdown, in one line, and the addresses to which it links. O(length). */
export function markdownWords(markup: string): { readonly words: string; readonly links?: readonly string[] } {
  const links: string[] = [];
  const plain = markup
    .replace(LINK, (_, words: string, address: string) => {
      links.push(address);
      return words;
    })
    .replace(AUTOLINK, (_, address: string) => {
      links.push(address);
      return address;
    })
    .replace(EMPHASIS, '$2')
    .replace(ESCAPED, '$1');
  const words = decodeCharacterReferences(plain).replace(/\s+/g, ' ').trim();
  return links.length === 0 ? { words } : { words, links };
}
