import { decodeCharacterReferences } from '../fields/character-references.ts';
import { BLOCKS, isNoProse } from './html-elements.ts';
import type { HtmlElement, HtmlEvent } from './html-events.ts';

/** The text that a reader sees between two events, in one line, without what `isLeftOut` names. O(events). */
export function visibleText(text: string, events: readonly HtmlEvent[], from: number, to: number, isLeftOut: (element: HtmlElement) => boolean = isNoProse): string {
  const pieces: string[] = [];
  let leftOut: HtmlElement | undefined;
  for (let index = from; index < to; index += 1) {
    const event = events[index];
    if (event === undefined) break;
    if (event.type === 'text') {
      if (leftOut === undefined) pieces.push(text.slice(event.start, event.end));
    } else if (event.type === 'end') {
      if (event.element === leftOut) leftOut = undefined;
      else if (partsWords(event.element)) pieces.push(' ');
    } else if (leftOut === undefined) {
      if (index > from && isLeftOut(event.element)) leftOut = event.element;
      if (partsWords(event.element)) pieces.push(' ');
    }
  }
  return decodeCharacterReferences(pieces.join('')).replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim();
}

/** Whether what stands before an element and what stands in it are two words. */
export function partsWords({ name }: HtmlElement): boolean {
  return BLOCKS.has(name) || name === 'br' || name === 'td' || name === 'th';
}
