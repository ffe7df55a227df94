import { parseWritten } from '../base/json.ts';
import type { Evidence } from './evidence.ts';

/** One line of JSON for each piece of evidence, in the order given; made one by one, since all of them may be longer than a string can be. */
export function* writeEvidenceJsonl(evidence: Iterable<Evidence>): Generator<string> {
  for (const item of evidence) yield `${JSON.stringify(item)}\n`;
}

/** Reads back the lines that `writeEvidenceJsonl` wrote, by id. Throws UsageError where a line is something else. */
export function readEvidenceJsonl(lines: Iterable<string>): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const line of lines) {
    if (line.trim() === '') continue;
    const item = parseWritten(line, 'evidence.jsonl') as Evidence;
    evidence.set(item.id, item);
  }
  return evidence;
}
