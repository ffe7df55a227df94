import { type Evidence, evidenceId } from '../../src/evidence/evidence.ts';

/** A quote that stands at an offset of a source. */
export function said(source: string, start: number, quote: string): Evidence {
  const place = { start, end: start + quote.length, line: 1, column: start + 1 };
  return { id: evidenceId(source, place, 'test@1'), source, place, quote, rule: 'test@1', how: 'table', strength: 'stated', review: 'accepted' };
}
