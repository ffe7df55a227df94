import type { Span } from '../sources/text/sentences.ts';

/** A text with a sign in place of each code unit of its spans, which stand in order; of two that overlap the first has what both cover. Offsets stand. O(length). */
export function maskSpans<S extends Span>(text: string, spans: readonly S[], signOf: (span: S) => string): string {
  let masked = '';
  let done = 0;
  for (const span of spans) {
    masked += text.slice(done, span.start) + signOf(span).repeat(Math.max(0, span.end - Math.max(done, span.start)));
    done = Math.max(done, span.end);
  }
  return masked + text.slice(done);
}
