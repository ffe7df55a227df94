/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at the end of a path of names, or undefined; only members that the JSON itself has are looked at. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((object, name) => (isObject(object) && Object.hasOwn(object, name) ? (object as Readonly<Record<string, unknown>>)[name] : undefined), value);
}

/** A string or number as text, every stretch of blanks as one and none at the ends; undefined where that is empty, and for every other value. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() || undefined : undefined;
}

/** The elements of a list; none where something else stands there. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

/** The texts of a list, or the one text that stands in its place. */
export function textsAt(value: unknown, ...path: readonly string[]): string[] {
  const found = valueAt(value, ...path);
  return (Array.isArray(found) ? (found as readonly unknown[]) : [found]).flatMap((element) => textAt(element) ?? []);
}
