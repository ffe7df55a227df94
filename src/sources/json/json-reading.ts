import type { Draft, Reading, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { type JsonItem, type JsonPaths, openingItems, readJsonItems } from './json-items.ts';
import { isObject } from './json-values.ts';

/** How well the first records of a file fit, on average; 0 where there are none. */
export function fitOfItems(source: SourceText, paths: JsonPaths, fit: (item: object) => number): number {
  const items = openingItems(source, paths);
  return items.length === 0 ? 0 : items.reduce((sum, item) => sum + fit(item), 0) / items.length;
}

/** Reads a JSON file record by record: each gives drafts, or the reason why it gives none. */
export function readItems(source: SourceText, paths: JsonPaths, readItem: (item: JsonItem, notes: ReaderNotes) => readonly Draft[] | string): Reading {
  const notes = new ReaderNotes(source, 'member');
  const drafts: Draft[] = [];
  const rest = readJsonItems(source, paths, (item) => {
    const read = readItem(item, notes);
    if (typeof read === 'string') notes.skip(item.place, read);
    else for (const draft of read) drafts.push(draft);
  });
  notes.add(rest);
  return { drafts, ...notes.rest(), sections: [] };
}

/** The members that a reader knows, by the path of names to the object that has them; empty for the record itself. Objects of which it says nothing are known in whole. */
export type HeldMembers = ReadonlyMap<string, ReadonlySet<string>>;

/** Counts the members of a record that say something and that its format's reader does not know. */
export function noteUnheld({ value, place }: Pick<JsonItem, 'value' | 'place'>, held: HeldMembers, notes: ReaderNotes, path = ''): void {
  const names = held.get(path);
  if (names === undefined) return;
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    const within = path === '' ? name : `${path}.${name}`;
    if (!names.has(name)) {
      if (saysSomething(member)) notes.unheld(within, place);
    } else for (const object of Array.isArray(member) ? (member as readonly unknown[]) : [member]) if (isObject(object)) noteUnheld({ value: object, place }, held, notes, within);
  }
}

function saysSomething(value: unknown): boolean {
  if (value === null || value === '' || value === false) return false;
  return Array.isArray(value) ? value.length > 0 : !isObject(value) || Object.keys(value).length > 0;
}
