/** The `@type{` with which something in a bibliography begins. */
export interface EntryHead {
  /** In lower case. */
  readonly type: string;
  /** The offset of the @. */
  readonly start: number;
  /** The offset of the opening delimiter. */
  readonly open: number;
  readonly closer: '}' | ')';
  /** Whether its line begins with %. */
  readonly commentedOut: boolean;
  /** Whether it begins its line and a key follows, as where an entry begins. */
  readonly beginsLine: boolean;
  /** The next head that begins a line, is not indented deeper and has a key: where this one must have ended. */
  readonly boundary: EntryHead | undefined;
}

const HEAD = /@[ \t]*([a-z][\w:+-]*)\s*([{(])/gi;
/** What follows the delimiter of an entry or an `@string`, as against other text with an @. */
const KEY_FOLLOWS = /\s*[^\s,{}()"=#%]{0,200}\s*(?:[,=\n\r}]|$)/y;

/** Every head of a text in order; an @ inside a word, as in an e-mail address, begins nothing. O(length). */
export function bibtexHeads(text: string): EntryHead[] {
  const found: (Omit<EntryHead, 'boundary'> & { readonly indent: number })[] = [];
  let lineStart = 0;
  let scanned = 0;
  for (const match of text.matchAll(HEAD)) {
    const start = match.index;
    for (; scanned < start; scanned += 1) {
      if (text[scanned] === '\n' || text[scanned] === '\r') lineStart = scanned + 1;
    }
    if (/[A-Za-z0-9._-]/.test(text[start - 1] ?? '')) continue;
    const open = start + match[0].length - 1;
    const type = (match[1] ?? '').toLowerCase();
    const indent = /^[^\S\n\r]{0,1000}/.exec(text.slice(lineStart, start))?.[0].length ?? 0;
    KEY_FOLLOWS.lastIndex = open + 1;
    const plausible = type === 'comment' || type === 'preamble' || KEY_FOLLOWS.test(text);
    found.push({ type, start, open, closer: match[2] === '(' ? ')' : '}', commentedOut: text[lineStart + indent] === '%', indent, beginsLine: plausible && lineStart + indent === start });
  }
  return withBoundaries(found);
}

/** From the last to the first, with a stack of the boundaries still to come, the deeper indented ones below the shallower. */
function withBoundaries(found: readonly (Omit<EntryHead, 'boundary'> & { readonly indent: number })[]): EntryHead[] {
  const heads: EntryHead[] = [];
  const coming: { indent: number; head: EntryHead }[] = [];
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const item = found[index];
    if (item === undefined) continue;
    const { indent, ...rest } = item;
    // The stack rises in indentation from bottom to top, so its topmost fitting boundary is the nearest one.
    const boundary = coming.findLast((next) => next.indent <= indent)?.head;
    const head: EntryHead = { ...rest, boundary };
    heads.push(head);
    if (!head.beginsLine) continue;
    while (coming.length > 0 && (coming.at(-1)?.indent ?? 0) >= indent) coming.pop();
    coming.push({ indent, head });
  }
  return heads.reverse();
}
