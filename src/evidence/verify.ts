import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import type { Evidence } from './evidence.ts';

/**
 * Re-opens each source and compares each quote at its place, character for character.
 * `textOf` answers a source's decoded text, or undefined where the source is gone. Answers one diagnostic for each quote that does not stand. O(total length of the quotes).
 */
export function verifyEvidence(evidence: Iterable<Evidence>, textOf: (source: string) => string | undefined): Diagnostic[] {
  const found: Diagnostic[] = [];
  const missing = new Set<string>();
  for (const item of evidence) {
    const text = textOf(item.source);
    if (text === undefined) {
      if (!missing.has(item.source)) found.push(diagnostic('file-missing', `The source ${item.source} is gone, so its quotes cannot be checked`, { path: item.source }));
      missing.add(item.source);
    } else if (text.slice(item.place.start, item.place.end) !== item.quote) {
      found.push(
        diagnostic('evidence-moved', `The quote of ${item.id} no longer stands at its place`, {
          path: item.source,
          place: item.place,
          hint: text.includes(item.quote) ? 'The words stand elsewhere in the file: run `stemma build` again.' : 'The words are no longer in the file: run `stemma build` again, and look at what the claim rests on.',
        }),
      );
    }
  }
  return found;
}
