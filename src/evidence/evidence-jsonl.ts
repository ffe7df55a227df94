import { parseWritten } from '../base/json.ts';
import type { Evidence } from './evidence.ts';

/** One line of JSON for each piece of evidence, in the order given. */
export function writeEvidenceJsonl(evidence: Iterable<Evidence>): string {
  return [...evidence].map((item) => `${JSON.stringify(item)}\n`).join('');
}

/** Reads back what `writeEvidenceJsonl` wrote, by id. Throws UsageError where a line is something else. */
export function readEvidenceJsonl(text: string): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const item = parseWritten(line, 'evidence.jsonl') as Evidence;
    evidence.set(item.id, item);
  }
  return evidence;
}
