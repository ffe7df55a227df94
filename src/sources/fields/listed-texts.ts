/** What stands between semicolons, trimmed, empty parts dropped. O(length). */
export function semicolonList(text: string): string[] {
  return text.split(';').map((part) => part.trim()).filter((part) => part !== '');
}

/** A list as programs print one, `['Marx, Karl', "O'Neil, A"]` or in JSON; undefined for other text. O(length). */
export function quotedList(text: string): readonly string[] | undefined {
  if (!/^\[\s*['"]/.test(text) || !text.endsWith(']')) return undefined;
  const json = jsonList(text);
  if (json !== undefined) return json;
  return [...text.matchAll(/'((?:[^'\\]|\\.|'(?!\s*[,\]]))*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'));
}

/** A list of texts in JSON; undefined for other text. O(length). */
export function jsonList(text: string): readonly string[] | undefined {
  if (!/^\s*\[/.test(text)) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((member) => typeof member === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}
