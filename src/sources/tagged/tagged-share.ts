import { OPENING } from '../opening.ts';
import { splitTagged, type TagDialect, type TaggedRecord } from './tagged-lines.ts';

/**
 * The share of a text's beginning that stands in records of a dialect: 0 where there is none, above 0.8 where the text begins with one, below that where words stand before, as in a text that
 * only shows a record.
 */
export function taggedShare(text: string, dialect: TagDialect, isRecord: (record: TaggedRecord) => boolean): number {
  const head = text.slice(0, OPENING);
  const records = splitTagged(head, dialect).records.filter(isRecord);
  const [first] = records;
  if (first === undefined) return 0;
  const covered = records.reduce((sum, { start, end }) => sum + end - start, 0);
  const share = covered / Math.max(1, head.trim().length);
  return head.slice(0, first.start).trim() === '' ? 0.8 + 0.2 * share : 0.8 * share;
}
