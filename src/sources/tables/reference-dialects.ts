import { markupToText } from '../fields/markup-text.ts';
import type { NameStyle } from '../fields/plain-names.ts';
import { type ReferenceType, referenceType } from '../fields/reference-types.ts';
import { withoutGuard } from './cell-guard.ts';
import { type CitedSyntax, DIMENSIONS_REFERENCES, NUMBERED_REFERENCES, PLAIN_REFERENCES, SCOPUS_REFERENCES, WOS_REFERENCES } from './cited-lists.ts';
import { type ColumnRules, REFERENCE_COLUMNS, TYPE_COLUMN } from './reference-columns.ts';
import { columnName } from './table.ts';

/** How one database writes its tables of works. */
export interface ReferenceDialect {
  readonly format: string;
  readonly label: string;
  /** Headers, as `columnName` gives them, that hardly any other table has. */
  readonly tellTale: readonly string[];
  /** How many of them a table must have. */
  readonly least: number;
  /** What its headers mean; those that are not here mean what they usually mean. */
  readonly columns: ColumnRules;
  /** Headers that mean something else than usual, and nothing that a work holds. */
  readonly foreign: readonly string[];
  readonly names: NameStyle;
  readonly cited: CitedSyntax;
  /** The text that a cell stands for. */
  readonly text: (cell: string) => string;
  /** What a word says of the type of a work. */
  readonly typeOf: (word: string) => ReferenceType | undefined;
}

const USUAL = { text: markupToText, typeOf: referenceType } as const;

/** Tables of works by the databases that write them. */
export const REFERENCE_DIALECTS: readonly ReferenceDialect[] = [
  {
    format: 'scopus-csv',
    label: 'Scopus export (CSV)',
    tellTale: ['eid', 'art._no.', 'author(s)_id', 'authors_with_affiliations', 'index_keywords', 'language_of_original_document', 'abbreviated_source_title', 'correspondence_address', 'molecular_sequence_numbers', 'publication_stage'],
    least: 2,
    columns: [['key', 'eid'], ['author', 'author_full_names', 'authors'], ['number', 'art._no.'], ['source', 'source'], ['keyword', 'author_keywords', 'index_keywords']],
    foreign: ['author(s)_id'],
    names: 'paired',
    cited: SCOPUS_REFERENCES,
    ...USUAL,
  },
  {
    format: 'wos-csv',
    label: 'Web of Science export with full headers (CSV)',
    tellTale: ['ut_(unique_wos_id)', 'researcher_ids', 'times_cited,_wos_core', '180_day_usage_count', 'since_2013_usage_count', 'wos_categories', 'web_of_science_index', 'keywords_plus', 'cited_reference_count'],
    least: 2,
    columns: [['key', 'ut_(unique_wos_id)'], ['author', 'author_full_names', 'authors', 'book_author_full_names', 'group_authors'], ['editor', 'book_editors'], ['type', 'document_type'], ['keyword', 'author_keywords', 'keywords_plus'], ['PMID', 'pubmed_id']],
    foreign: ['publication_type'],
    names: 'inverted',
    cited: WOS_REFERENCES,
    ...USUAL,
  },
  {
    format: 'lens-csv',
    label: 'Lens export (CSV)',
    tellTale: ['lens_id', 'author/s', 'fields_of_study', 'citing_patents_count', 'citing_works_count', 'microsoft_academic_id', 'open_access_colour'],
    least: 2,
    columns: [['key', 'lens_id'], ['author', 'author/s'], ['URL', 'external_url', 'source_urls'], ['keyword', 'keywords', 'mesh_terms']],
    foreign: [],
    names: 'natural',
    cited: NUMBERED_REFERENCES,
    ...USUAL,
  },
  {
    format: 'dimensions-csv',
    label: 'Dimensions export (CSV)',
    tellTale: ['publication_id', 'pubyear', 'source_title/anthology_title', 'dimensions_url', 'rcr', 'fcr', 'recent_citations', 'authors_(raw_affiliation)', 'source_linkout'],
    least: 2,
    columns: [['key', 'publication_id'], ['container-title', 'source_title', 'source_title/anthology_title', 'anthology_title'], ['issued', 'publication_date', 'publication_date_(print)'], ['available-date', 'publication_date_(online)'], ['URL', 'source_linkout', 'dimensions_url']],
    foreign: [],
    names: 'inverted',
    cited: DIMENSIONS_REFERENCES,
    ...USUAL,
  },
  {
    format: 'ieee-csv',
    label: 'IEEE Xplore export (CSV)',
    tellTale: ['document_title', 'date_added_to_xplore', 'ieee_terms', 'inspec_controlled_terms', 'document_identifier', 'article_citation_count', 'patent_citation_count', 'author_affiliations'],
    least: 3,
    columns: [['type', 'document_identifier'], ['container-title', 'publication_title'], ['issued', 'issue_date'], ['available-date', 'online_date'], ['event-date', 'meeting_date'], ['URL', 'pdf_link'], ['keyword', 'author_keywords', 'ieee_terms', 'inspec_controlled_terms', 'inspec_non_controlled_terms', 'mesh_terms']],
    foreign: [],
    names: 'natural',
    cited: PLAIN_REFERENCES,
    ...USUAL,
  },
  {
    format: 'springer-csv',
    label: 'SpringerLink export (CSV)',
    tellTale: ['item_title', 'item_doi', 'content_type', 'book_series_title', 'journal_volume', 'journal_issue'],
    least: 3,
    columns: [['type', 'content_type'], ['title', 'item_title'], ['container-title', 'publication_title']],
    foreign: [],
    names: 'run-on',
    cited: PLAIN_REFERENCES,
    ...USUAL,
  },
  {
    format: 'embase-csv',
    label: 'Embase export (CSV)',
    tellTale: ['emtree_drug_index_terms', 'emtree_drug_index_terms_(major_focus)', 'emtree_medical_index_terms', 'emtree_medical_index_terms_(major_focus)', 'device_tradenames', 'drug_tradenames', 'embase_accession_id', 'medline_pmid', 'open_url_link'],
    least: 2,
    columns: [['key', 'embase_accession_id', 'pui'], ['author', 'author_names'], ['source-line', 'source'], ['PMID', 'medline_pmid'], ['openurl', 'open_url_link'], ['URL', 'full_text_link', 'embase_link'], ['keyword', 'author_keywords', 'keywords']],
    foreign: [],
    names: 'initials',
    cited: PLAIN_REFERENCES,
    ...USUAL,
  },
  {
    format: 'pubmed-csv',
    label: 'PubMed export (CSV)',
    tellTale: ['journal/book', 'nihms_id', 'create_date', 'first_author'],
    least: 3,
    columns: [['key', 'pmid'], ['PMID', 'pmid'], ['source-line', 'citation']],
    foreign: ['first_author'],
    names: 'initials',
    cited: PLAIN_REFERENCES,
    ...USUAL,
  },
  {
    format: 'works-csv',
    label: 'CSV table of works',
    tellTale: [columnName(TYPE_COLUMN)],
    least: 1,
    columns: [['type', columnName(TYPE_COLUMN)], ...REFERENCE_COLUMNS.map((known) => [known, columnName(known)] as const)],
    foreign: [],
    names: 'inverted',
    cited: PLAIN_REFERENCES,
    text: withoutGuard,
    typeOf: (type) => ({ type }),
  },
];

/** A table of works with the headers that people and tools usually write. */
export const GENERIC_DIALECT: ReferenceDialect = { format: 'reference-table', label: 'table of works (CSV)', tellTale: [], least: 0, columns: [], foreign: [], names: 'any', cited: PLAIN_REFERENCES, ...USUAL };
