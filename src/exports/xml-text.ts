import type { Diagnostic } from '../base/diagnostics.ts';
import { counted, lost } from './writer.ts';

/** What XML 1.0 cannot hold in any form: control characters, halves of surrogate pairs, and two others. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&apos;'],
  // As they stand, parsers make blanks of these in attributes, and line feeds of carriage returns.
  ['\t', '&#9;'], ['\n', '&#10;'], ['\r', '&#13;'],
]);

/** Escapes text for XML, in attributes as between tags, and remembers whether anything had to be replaced. */
export class XmlText {
  /** Texts in which something stood that XML cannot hold. */
  replaced = 0;

  /** Text as it stands in a document; what XML cannot hold becomes U+FFFD. */
  escape(text: string): string {
    const held = text.replace(FORBIDDEN, '\ufffd');
    if (held !== text) this.replaced += 1;
    return held.replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES.get(character) ?? character);
  }

  /** An identifier for each key, escaped: the key itself, or with a mark at its end where replacing made two keys the same. */
  identifiers(keys: readonly string[]): Map<string, string> {
    const taken = new Set<string>();
    return new Map(
      keys.map((key) => {
        const plain = this.escape(key);
        let identifier = plain;
        for (let copy = 2; taken.has(identifier); copy += 1) identifier = `${plain}~${copy}`;
        taken.add(identifier);
        return [key, identifier];
      }),
    );
  }

  /** An element with attributes that are given, on one line. */
  element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content?: string): string {
    const written = Object.entries(attributes).map(([attribute, value]) => (value === undefined ? '' : ` ${attribute}="${this.escape(String(value))}"`));
    return content === undefined ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
  }
}

/** What was replaced because XML cannot hold it. */
export function lostCharacters({ replaced }: XmlText): Diagnostic[] {
  return replaced === 0 ? [] : [lost(`XML cannot hold control characters; in ${counted(replaced, 'text')} they are replaced by U+FFFD`)];
}
