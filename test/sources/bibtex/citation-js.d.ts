// The stage of citation.js that maps fields to CSL; the package has no types of its own.
declare module '@citation-js/plugin-bibtex/lib/mapping/index.js' {
  export function parse(entries: readonly { readonly type: string; readonly label: string; readonly properties: Readonly<Record<string, unknown>> }[]): Readonly<Record<string, unknown>>[];
}
