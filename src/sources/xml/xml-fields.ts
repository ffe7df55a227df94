import { addToList } from '../../base/grouping.ts';
import { lowered, raised } from '../fields/raised-letters.ts';
import type { XmlElement } from './xml-elements.ts';

interface Field {
  readonly path: string;
  readonly text: string;
  taken: boolean;
}

/** The texts of a record by the path of names that leads to them (`titles/title`), and which of them nobody has asked for. */
export class XmlFields {
  readonly #fields = new Map<string, Field[]>();

  constructor(record: XmlElement) {
    const gather = (element: XmlElement, path: string): void => {
      const within = element.children().filter(({ local }) => local !== 'style');
      const text = within.length === 0 ? styledText(element) : '';
      if (text !== '') addToList(this.#fields, path, { path, text, taken: false });
      for (const child of within) gather(child, path === '' ? child.local : `${path}/${child.local}`);
    };
    gather(record, '');
  }

  has(path: string): boolean {
    return this.#fields.has(path);
  }

  /** All texts at the paths, in order, as if nobody had asked. */
  seen(...paths: readonly string[]): string[] {
    return paths.flatMap((path) => this.#fields.get(path) ?? []).map(({ text }) => text);
  }

  /** All texts at the paths, in order. */
  all(...paths: readonly string[]): string[] {
    const fields = paths.flatMap((path) => this.#fields.get(path) ?? []);
    for (const field of fields) field.taken = true;
    return fields.map(({ text }) => text);
  }

  /** The first text at the first path that has one. The same text at another of them says nothing new; another text there stays. */
  one(...paths: readonly string[]): string | undefined {
    const fields = paths.flatMap((path) => this.#fields.get(path) ?? []);
    const [first] = fields;
    for (const field of fields) if (field.text === first?.text) field.taken = true;
    return first?.text;
  }

  /** The paths of the texts that were not asked for, one each. */
  untaken(): string[] {
    return [...this.#fields.values()].flat().filter(({ taken }) => !taken).map(({ path }) => path);
  }
}

/** The text of an element with raised and lowered letters as those of Unicode, where it has them all. */
function styledText(element: XmlElement): string {
  const text = element.content.map((part) => (typeof part === 'string' ? part : inFace(part.text, part.attributes.get('face') ?? ''))).join('');
  return text.replace(/\s+/g, ' ').trim();
}

function inFace(text: string, face: string): string {
  return (face.includes('superscript') ? raised(text) : face.includes('subscript') ? lowered(text) : undefined) ?? text;
}
