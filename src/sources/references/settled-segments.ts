import type { Segment } from './labelled-fields.ts';

/** `P. (2020)`: initials that the labeller gave to the year behind them. */
const INITIALS_BEFORE_YEAR = /^((?:\p{Lu}\.[-\s]?)+)(?=\s*\(?\d{4})/u;
/** A word that proceedings are never called by alone. */
const CUT_NAME = /\b(?:Conf|Symp|Int|Proc)\.$/;

/** How sure a name behind a title in quotation marks and the word `in` is, as reckoned. */
const IN_PROCEEDINGS = 0.8;

/** The segments of a reference, put right where form alone is surer than the labeller: three mistakes that it makes in print styles whose punctuation leaves no doubt. O(segments). */
export function settledSegments(segments: readonly Segment[]): Segment[] {
  const settled: Segment[] = [];
  for (const segment of segments) {
    const before = settled.at(-1);
    const initials = before?.label === 'author' && segment.label === 'date' ? INITIALS_BEFORE_YEAR.exec(segment.text)?.[1] : undefined;
    if (before !== undefined && initials !== undefined) {
      settled[settled.length - 1] = { ...before, text: `${before.text} ${initials.trim()}` };
      settled.push({ ...segment, text: segment.text.slice(initials.length), start: segment.start + initials.length });
    } else if (before?.label === 'container-title' && segment.label === 'publisher' && CUT_NAME.test(before.text)) {
      settled[settled.length - 1] = { ...before, text: `${before.text} ${segment.text}` };
    } else if (before?.label === 'title' && segment.label === 'journal' && /["”]$/.test(before.text) && /^in\s/.test(segment.text)) {
      // What a paper is *in* are proceedings; the labeller's doubt is which of the two names it is, not where it stands.
      settled.push({ ...segment, label: 'container-title', probability: Math.max(segment.probability, IN_PROCEEDINGS) });
    } else settled.push(segment);
  }
  return settled;
}
