import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Diagnostic, diagnostic } from '../../base/diagnostics.ts';
import type { LineIndex, Place } from '../../base/places.ts';
import type { Skip, SourceText } from '../drafts.ts';
import { OPENING } from '../opening.ts';

/** Elements within elements beyond this depth are no bibliography and no graph; reading stops there. */
const DEEPEST = 1000;
/** Code units that the parser is given at a time. */
const CHUNK = 1 << 12;
/** Mistakes that are told one by one; the rest are counted. */
const MOST_TOLD = 50;
/** Mistakes after which a text is no XML any more. */
const MOST_BORNE = 10_000;
/** An ampersand that begins no entity. The parser would take all up to the next semicolon for one, so it is given a character that stands for nothing. */
const BARE_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_:][\w:.-]{0,40});)/gi;
const STAND_IN = '\ufdd0';

/** An element of an XML document. */
export interface XmlElement {
  /** The name without its prefix. */
  readonly local: string;
  /** The namespace; empty where there is none, the prefix itself where it is bound to none. */
  readonly uri: string;
  /** Undefined for the root. An element around a record knows its attributes, but none of its content. */
  readonly parent: XmlElement | undefined;
  /** By name; where the name has a prefix, by `{namespace}name`. Declarations of namespaces are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Text and elements within, in order. */
  readonly content: readonly (string | XmlElement)[];
  /** From `<` of the start tag to after `>` of the end tag. */
  readonly place: Place;
  /** All text within, as written. O(its length). */
  readonly text: string;
  /** All text within, every stretch of blanks as one and none at the ends. O(its length). */
  readonly words: string;
  /** The elements directly within, or those of one name. */
  children(local?: string): XmlElement[];
  /** The first element at the end of a path of names. */
  child(...path: readonly string[]): XmlElement | undefined;
}

/** What is left over when the records of a document have been handed out. */
export interface XmlRest {
  /** The record that the end of the file cut, if it did. */
  readonly skips: readonly Skip[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an XML document and hands out its records, one by one and whole: the outermost elements to which `isRecord` says yes, which is asked when their
 * start tags are read. Only the record at hand and the start tags around it are held in memory. Entities that a document defines are not put in, and nothing
 * outside the document is opened. What is not well-formed is a diagnostic, and reading goes on as well as it can; a record that the file cuts off is a skip.
 * O(length).
 */
export function readXml(source: SourceText, isRecord: (element: XmlElement) => boolean, onRecord: (record: XmlElement) => void): XmlRest {
  return new XmlReader(source, isRecord, onRecord).read(source.text.length);
}

/** The elements that begin in the first 64 KiB of a text, without their content: what tells one XML format from another. Empty where the text is no XML. */
export function openingElements(source: SourceText): XmlElement[] {
  const elements: XmlElement[] = [];
  const note = (element: XmlElement): boolean => elements.push(element) === 0;
  if (/^\s*</.test(source.text.slice(0, OPENING))) new XmlReader(source, note, () => undefined).read(OPENING);
  return elements;
}

/** An element that is still being read. */
class OpenElement implements XmlElement {
  readonly local: string;
  readonly uri: string;
  readonly parent: OpenElement | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: (string | XmlElement)[] = [];
  readonly start: number;
  /** Of the start tag, until the element ends. */
  end: number;
  /** Whether it is a record or stands within one. */
  kept = false;
  readonly #lines: LineIndex;

  constructor(tag: SaxesTagNS, parent: OpenElement | undefined, start: number, end: number, lines: LineIndex) {
    this.local = tag.local;
    this.uri = tag.uri;
    this.parent = parent;
    this.start = start;
    this.end = end;
    this.#lines = lines;
    this.attributes = new Map(
      Object.values(tag.attributes)
        .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
        .map(({ prefix, local, uri, value }): [string, string] => [prefix === '' ? local : `{${uri}}${local}`, value.replaceAll(STAND_IN, '&')]),
    );
  }

  get place(): Place {
    return this.#lines.place(this.start, this.end);
  }

  get text(): string {
    return this.content.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  }

  get words(): string {
    return this.text.replace(/\s+/g, ' ').trim();
  }

  children(local?: string): XmlElement[] {
    return this.content.filter((part): part is XmlElement => typeof part !== 'string' && (local === undefined || part.local === local));
  }

  child(...path: readonly string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>((element, local) => element?.content.find((part): part is XmlElement => typeof part !== 'string' && part.local === local), this);
  }
}

class XmlReader {
  readonly #source: SourceText;
  readonly #isRecord: (element: XmlElement) => boolean;
  readonly #onRecord: (record: XmlElement) => void;
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  readonly #open: OpenElement[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #untold = 0;
  #borne = 0;
  #tagStart = 0;

  constructor(source: SourceText, isRecord: (element: XmlElement) => boolean, onRecord: (record: XmlElement) => void) {
    this.#source = source;
    this.#isRecord = isRecord;
    this.#onRecord = onRecord;
    this.#parser.on('opentagstart', () => {
      this.#tagStart = Math.max(0, source.text.lastIndexOf('<', this.#parser.position - 1));
    });
    this.#parser.on('opentag', (tag) => this.#begin(tag));
    this.#parser.on('closetag', () => this.#end());
    this.#parser.on('text', (text) => this.#addText(text, true));
    this.#parser.on('cdata', (text) => this.#addText(text, false));
    this.#parser.on('error', ({ message }) => {
      this.#borne += 1;
      this.#complain(message);
    });
  }

  read(limit: number): XmlRest {
    const text = this.#source.text.slice(0, limit).replace(BARE_AMPERSAND, STAND_IN);
    let at = 0;
    for (; at < text.length && this.#open.length <= DEEPEST && this.#borne <= MOST_BORNE; at += CHUNK) this.#parser.write(text.slice(at, at + CHUNK));
    const skips = this.#borne > MOST_BORNE ? this.#giveUp(Math.min(at, text.length)) : this.#leaveOpen();
    if (this.#untold > 0) this.#tell('entry-malformed', this.#source.text.length, `The document has ${this.#untold} more mistakes of this kind`);
    return { skips, diagnostics: this.#diagnostics };
  }

  #begin(tag: SaxesTagNS): void {
    const parent = this.#open.at(-1);
    const element = new OpenElement(tag, parent, this.#tagStart, this.#parser.position, this.#source.lines);
    element.kept = parent?.kept === true || this.#isRecord(element);
    if (parent?.kept === true) parent.content.push(element);
    this.#open.push(element);
  }

  #end(): void {
    const ended = this.#open.pop();
    if (ended?.kept !== true) return;
    ended.end = this.#parser.position;
    if (ended.parent?.kept !== true) this.#onRecord(ended);
  }

  #addText(text: string, marksUp: boolean): void {
    const around = this.#open.at(-1);
    const bare = text.includes(STAND_IN);
    if (bare && marksUp) this.#complain('an ampersand stands alone');
    if (around?.kept === true) around.content.push(bare ? text.replaceAll(STAND_IN, '&') : text);
  }

  /** Leaves what follows. */
  #giveUp(at: number): Skip[] {
    const { text, lines } = this.#source;
    this.#tell('entry-malformed', at, `The document has more than ${MOST_BORNE} mistakes of XML; reading stops here`, 'Look whether this is the file you meant.');
    const start = this.#open.find(({ kept }) => kept)?.start ?? at;
    return [{ place: lines.place(start, text.length), reason: 'too damaged to be read on' }];
  }

  /** What is still open at the end: the record that is not whole. */
  #leaveOpen(): Skip[] {
    const innermost = this.#open.at(-1);
    if (innermost === undefined) {
      // The parser may have more to say of the end: that a root is missing, or a comment never closed.
      this.#parser.close();
      return [];
    }
    const { text, lines } = this.#source;
    const record = this.#open.find(({ kept }) => kept);
    const cut = record ?? innermost;
    if (this.#open.length > DEEPEST) this.#tell('entry-malformed', innermost.start, `Elements stand more than ${DEEPEST} deep within each other; reading stops here`, 'Look whether this is the file you meant.');
    else this.#tell('entry-unfinished', cut.start, `The file ends within <${cut.local}>`, 'Look whether the file is whole; what stands before is read.');
    return record === undefined ? [] : [{ place: lines.place(record.start, text.length), reason: 'the file ends before the record does' }];
  }

  #complain(message: string): void {
    if (this.#diagnostics.length >= MOST_TOLD) {
      this.#untold += 1;
      return;
    }
    const at = this.#parser.position;
    if (message.startsWith('undefined entity')) this.#tell('field-malformed', at, 'An entity that XML does not define is kept as written', 'Entities of HTML, and those that the document defines itself, are not put in.');
    else this.#tell('entry-malformed', at, `The XML is not well-formed: ${message.replace(/\.$/, '')}`, 'Reading goes on behind it; look at what was read around this place.');
  }

  #tell(code: 'entry-malformed' | 'entry-unfinished' | 'field-malformed', offset: number, message: string, hint?: string): void {
    const { path, lines, text } = this.#source;
    const at = Math.min(offset, text.length);
    this.#diagnostics.push(diagnostic(code, message, { path, place: lines.place(at, at), hint }));
  }
}
