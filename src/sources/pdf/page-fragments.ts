/** A run of signs on one line of a page, in points; y grows upwards from the foot of the page. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the letters stand. */
  readonly baseline: number;
  /** Of the font. */
  readonly size: number;
}

/** What pdf.js gives for a run of signs: their place is a transformation matrix. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
}

/** A gap wider than this many font sizes parts two fragments. */
const GAP = 1.2;

/** The runs of a page, in the order of its file, joined where one follows the other; turned ones apart, since they are stamps on margins. O(items). */
export function fragmentsOf(items: readonly TextItem[]): { readonly upright: readonly Fragment[]; readonly turned: readonly string[] } {
  const upright: Fragment[] = [];
  const turned: string[] = [];
  for (const { str, transform, width } of items) {
    const [a = 1, b = 0, , d = 1, left = 0, baseline = 0] = transform.map(Number);
    if (str === '') continue;
    if (Math.abs(b) > Math.abs(a)) turned.push(str);
    else append(upright, { text: str, left, right: left + width, baseline, size: Math.abs(d) || Math.abs(a) || 1 });
  }
  return { upright: upright.filter(({ text }) => text.trim() !== ''), turned: turned.join(' ').trim() === '' ? [] : [turned.join(' ')] };
}

function append(fragments: Fragment[], next: Fragment): void {
  const last = fragments.at(-1);
  const gap = last === undefined ? Infinity : next.left - last.right;
  const follows = last !== undefined && Math.abs(next.baseline - last.baseline) < 0.5 && Math.abs(next.size - last.size) < 0.5 && gap < GAP * last.size && gap > -GAP * last.size && next.left >= last.left;
  // A blank as wide as the space between columns parts them.
  const parts = next.text.trim() === '' && next.right - next.left > GAP * next.size;
  if (!follows || last === undefined || parts) {
    if (next.text.trim() !== '') fragments.push(next);
    return;
  }
  fragments[fragments.length - 1] = { ...last, text: `${last.text}${needsBlank(last, next, gap) ? ' ' : ''}${next.text}`, right: Math.max(last.right, next.right) };
}

function needsBlank(last: Fragment, next: Fragment, gap: number): boolean {
  return gap > 0.2 * last.size && !/\s$/.test(last.text) && !/^\s/.test(next.text);
}
