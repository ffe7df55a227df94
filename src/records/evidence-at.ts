import type { Place } from '../base/places.ts';
import { type Evidence, evidenceId } from '../evidence/evidence.ts';
import type { SourceText } from '../sources/drafts.ts';

/** Evidence that stands at a place of a source: its quote is the text there. The id is that of the place and the rule, where nothing else must tell it apart. */
export function evidenceAt(source: SourceText, place: Place, said: Omit<Evidence, 'id' | 'source' | 'place' | 'quote'>, id: string = evidenceId(source.path, place, said.rule)): Evidence {
  return { id, source: source.path, place, quote: source.text.slice(place.start, place.end), ...said };
}
