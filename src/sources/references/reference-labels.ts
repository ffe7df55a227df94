/** What a token of a reference can be a part of: the labels of AnyStyle's data. */
export const REFERENCE_LABELS = [
  'author', 'citation-number', 'collection-title', 'container-title', 'date', 'doi', 'edition', 'editor', 'genre', 'isbn', 'journal', 'location', 'note', 'pages', 'publisher', 'title', 'translator', 'url', 'volume',
] as const;
export type ReferenceLabel = (typeof REFERENCE_LABELS)[number];
