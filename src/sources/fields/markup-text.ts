import { decodeCharacterReferences } from './character-references.ts';
import { lowered, raised } from './raised-letters.ts';

/** Elements of HTML, JATS and CSL-JSON that occur in titles and abstracts. Anything else between angle brackets is text. */
const TAG = /<(\/?)((?:jats|mml):[a-z-]{1,30}|i|b|u|em|strong|sup|sub|inf|sc|scp|span|p|div|br|h[1-6]|ul|ol|li|title|sec|list|list-item|italic|bold|underline|tt|a|xref|ext-link|inline-formula|alternatives|tex-math)(?:\s[^<>]{0,1000})?\s?\/?>/gi;
/** Elements that begin a line of their own. */
const BLOCK = /^(?:p|div|br|h[1-6]|ul|ol|li|title|sec|list|list-item)$/;
/** Elements that say in another notation what stands beside them. */
const REPEATED = /^(?:tex-math|annotation|annotation-xml)$/;

/** Text without markup and with character references read, as services hand out titles and abstracts in HTML or JATS. O(length). */
export function markupToText(markup: string): string {
  return decodeCharacterReferences(tagsToText(markup)).replace(/\s+/g, ' ').trim();
}

/**
 * Text without its tags: paragraphs are parted by a blank, sub- and superscripts become those of Unicode where it has them all, and of a formula in two notations
 * one stays. A heading that says no more than “Abstract” goes too. O(length).
 */
export function tagsToText(markup: string): string {
  let text = '';
  let at = 0;
  let script: { readonly name: string; readonly from: number } | undefined;
  let repeated: { readonly name: string; readonly from: number } | undefined;
  for (const found of markup.matchAll(TAG)) {
    const name = (found[2] ?? '').toLowerCase().replace(/^(?:jats|mml):/, '').replace(/^inf$/, 'sub');
    const closing = found[1] === '/';
    text += markup.slice(at, found.index);
    at = found.index + found[0].length;
    if (BLOCK.test(name)) text += ' ';
    if (name === 'sup' || name === 'sub') {
      if (closing && script?.name === name) text = text.slice(0, script.from) + inScript(name, text.slice(script.from));
      script = closing ? undefined : { name, from: text.length };
    } else if (REPEATED.test(name)) {
      if (closing && repeated?.name === name) text = text.slice(0, repeated.from);
      repeated = closing ? undefined : { name, from: text.length };
    }
  }
  const plain = (text + markup.slice(at)).replace(/\s+/g, ' ').trim();
  return at === 0 ? plain : plain.replace(/^Abstract[:.]? (?=\p{Lu})/u, '');
}

function inScript(kind: string, text: string): string {
  return (kind === 'sup' ? raised(text) : lowered(text)) ?? text;
}
