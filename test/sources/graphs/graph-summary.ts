import type { Draft, Reading, ReferenceDraft, SourceText, ThingDraft } from '../../../src/sources/drafts.ts';
import type { Place } from '../../../src/base/places.ts';

/** A reading of a graph file or a lineage table as fixtures hold it: what a person can check by eye, one line a draft. */
export function summariseGraph(source: SourceText, reading: Reading): object {
  const at = ({ line, column }: Place): string => `${line}:${column}`;
  const quote = ({ start, end }: Place): string => source.text.slice(start, end);
  return {
    drafts: reading.drafts.map((draft) => `${at(draft.place)} ${describe(draft, quote)}`),
    skips: reading.skips.map(({ place, reason }) => `${at(place)} ${quote(place)} | ${reason}`),
    diagnostics: reading.diagnostics.map(({ code, message, place }) => `${place === undefined ? '?' : at(place)} ${code}: ${message}`),
  };
}

/** The end of a link as one word. */
export function endOf(end: ReferenceDraft | ThingDraft | string): string {
  if (typeof end === 'string') return `<${end}>`;
  return end.type === 'reference' ? `work ${end.key}` : `${end.kind} ${end.id}`;
}

function describe(draft: Draft, quote: (place: Place) => string): string {
  const rest = (members: object): string => (Object.keys(members).length === 0 ? '' : ` ${JSON.stringify(members)}`);
  if (draft.type === 'link') {
    const { from, kind, to, place, type: _, ...others } = draft;
    return `${endOf(from)} ${kind} ${endOf(to)}${rest(others)} | ${quote(place)}${place.within === undefined ? '' : ` (${place.within})`}`;
  }
  if (draft.type === 'claim') {
    const { from, kind, to, place, type: _, ...others } = draft;
    return `${from} ${kind} ${to}${rest(others)} | ${quote(place)}`;
  }
  if (draft.type === 'value') return `${draft.name} of ${draft.ordinal} = ${draft.value} | ${quote(draft.place)}`;
  if (draft.type === 'thing') {
    const { kind, id, name, aliases, developers, introducedBy, place: _, type: __, ...others } = draft;
    return `${kind} ${id ?? ''} “${name}”${rest({ ...(aliases.length === 0 ? {} : { aliases }), ...(developers.length === 0 ? {} : { developers }), ...(introducedBy.length === 0 ? {} : { introducedBy }), ...others })}`;
  }
  if (draft.type === 'reference') {
    const { key, csl: { id: _, ...csl }, identifiers, given } = draft;
    return `work ${key}${rest({ ...csl, ...(identifiers.length === 0 ? {} : { identifiers: identifiers.map(({ scheme, value }) => `${scheme}:${value}`) }), ...(given === undefined ? {} : { given }) })}`;
  }
  return draft.type;
}
