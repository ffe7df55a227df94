// The stage of citation.js that maps fields to CSL; the package has no types of its own.
declare module '@citation-js/plugin-bibtex/lib/mapping/index.js' {
  export interface MappingEntry {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }
  export function parse(entries: readonly MappingEntry[]): Readonly<Record<string, unknown>>[];
}

declare module '@citation-js/plugin-bibtex/lib/mapping/shared.js' {
  export const TYPE_KEYS: Readonly<Record<string, string>>;
}
