import { CSL_DATES, CSL_NAMES, CSL_TEXTS, type CslDates, type CslNames, type CslText } from '../csl.ts';

/** What columns of bibliographies hold that is no variable of CSL by itself. */
const OTHER_COLUMNS = [
  'key', 'citation-number', 'type', 'year', 'month', 'day', 'page-last', 'author-and-others', 'identifiers', 'tags', 'openurl', 'source-line', 'cited',
] as const;

/** What a column of a bibliography can hold: a variable of CSL, or one of the others. */
export type ReferenceColumn = CslText | CslNames | CslDates | (typeof OTHER_COLUMNS)[number];

/** All that a column can be said to hold. */
export const REFERENCE_COLUMNS: readonly ReferenceColumn[] = [...CSL_TEXTS, ...CSL_NAMES, ...CSL_DATES, ...OTHER_COLUMNS];

/** The header under which tables of works of our own have the type; no other table has it. */
export const TYPE_COLUMN = 'csl-type';

/** Which column holds what, by column name (see `columnName`); where several hold the same, the first that is not empty is read. */
export type ColumnRules = readonly (readonly [known: ReferenceColumn, ...columns: readonly string[]])[];

/** The headers that tools and people write over their columns, in English and some other languages. */
export const USUAL_COLUMNS: ColumnRules = [
  ['key', 'key', 'citation_key', 'citekey', 'cite_key', 'bibtex_key', 'id', 'record_id', 'ref_id', 'accession_number', 'unique_id', 'item_id'],
  ['citation-number', 'citation_number', 'reference_number', 'ref_number', 'ref_no', 'ref_no.', 'shorthand'],
  ['type', 'type', 'type_of_reference', 'reference_type', 'document_type', 'publication_type', 'item_type', 'doctype', 'entrytype', 'entry_type', 'type_of_work', 'source_type'],
  ['title', 'title', 'article_title', 'document_title', 'primary_title', 'paper_title', 'titel', 'titre', 'título', 'titulo', 'titolo', '题名', '标题', '篇名', 'タイトル'],
  ['author', 'author_full_names', 'full_author_names', 'author_full_name', 'authors', 'author', 'first_authors', 'author_names', 'author_name', 'author(s)', 'authors_list', 'autoren', 'autor', 'auteurs', 'auteur', 'autores', 'autori', '作者', '著者'],
  ['editor', 'editors', 'editor', 'secondary_authors', 'book_editors', 'herausgeber'],
  ['translator', 'translators', 'translator'],
  ['collection-editor', 'series_editor', 'series_editors'],
  ['contributor', 'contributor', 'contributors'],
  ['author-and-others', 'and_others', 'author_and_others'],
  ['issued', 'date', 'publication_date', 'date_published', 'published', 'issued', 'cover_date', 'pub_date', 'erscheinungsdatum'],
  ['year', 'year', 'publication_year', 'pub_year', 'pubyear', 'year_published', 'jahr', 'année', 'annee', 'año', 'anno', '年', '年份', '出版年'],
  ['month', 'month', 'publication_month', 'monat'],
  ['day', 'day', 'publication_day'],
  ['container-title', 'journal', 'journal_title', 'journal_name', 'container_title', 'source_title', 'publication_title', 'publication', 'journal/book', 'venue', 'secondary_title', 'booktitle', 'book_title', 'journal_book', 'source', 'zeitschrift', 'revue', 'revista', 'rivista', '期刊', '刊名', '来源'],
  ['container-title-short', 'journal_abbreviation', 'abbreviated_source_title', 'journal_abbr', 'container_title_short', 'short_journal', 'alternate_title3', 'journal_iso_abbreviation', 'iso_abbreviation'],
  ['title-short', 'short_title', 'title_short', 'alternate_title2'],
  ['original-title', 'original_title', 'translated_title'],
  ['collection-title', 'series', 'series_title', 'collection_title', 'book_series_title'],
  ['collection-number', 'series_number', 'collection_number'],
  ['volume', 'volume', 'vol', 'vol.', 'journal_volume', 'band', 'tome', '卷'],
  ['issue', 'issue', 'number', 'issue_number', 'journal_issue', 'no', 'no.', 'heft', 'numéro', 'numero', '期'],
  ['page', 'pages', 'page', 'pagination', 'page_range', 'seiten', '页码'],
  ['page-first', 'start_page', 'page_start', 'first_page', 'beginning_page', 'page_first'],
  ['page-last', 'end_page', 'page_end', 'last_page', 'ending_page', 'page_last'],
  ['number-of-pages', 'num_pages', 'number_of_pages', 'page_count', 'pages_count'],
  ['number', 'article_number', 'art._no.', 'art_no', 'art._no', 'report_number', 'eid'],
  ['edition', 'edition'],
  ['chapter-number', 'chapter', 'chapter_number'],
  ['publisher', 'publisher', 'publisher_name', 'verlag', 'éditeur', 'editorial', 'institution', 'school'],
  ['publisher-place', 'place', 'place_published', 'publisher_place', 'city', 'publisher_location', 'place_of_publication', 'publisher_city'],
  ['event-title', 'conference_name', 'conference_title', 'conference', 'event_title', 'event', 'meeting_name'],
  ['event-place', 'conference_location', 'event_place', 'conference_place'],
  ['event-date', 'conference_date', 'event_date'],
  ['abstract', 'abstract', 'abstracts', 'abstract_note', 'notes_abstract', 'summary', 'zusammenfassung', 'résumé', 'resumen', '摘要'],
  ['keyword', 'keywords', 'keyword', 'author_keywords', 'manual_tags', 'index_keywords', 'mesh_terms', 'tags', 'schlagwörter', 'mots_clés', 'palabras_clave', '关键词', '关键字'],
  ['DOI', 'doi', 'digital_object_identifier', 'item_doi'],
  ['ISSN', 'issn', 'issns', 'eissn', 'print_issn', 'online_issn'],
  ['ISBN', 'isbn', 'isbns'],
  ['PMID', 'pmid', 'pubmed_id', 'pubmedid'],
  ['PMCID', 'pmcid', 'pmc_id', 'pmc'],
  ['identifiers', 'identifiers', 'identifier', 'arxiv', 'arxiv_id', 'arxivid', 'eprint', 'openalex_id', 'openalex', 'semantic_scholar_id', 'corpus_id', 's2_id', 'paperid'],
  ['URL', 'url', 'link', 'urls', 'source_urls', 'external_url', 'pdf_link', 'web_link', 'full_text_url'],
  ['accessed', 'access_date', 'date_accessed', 'accessed', 'last_accessed'],
  ['language', 'language', 'language_of_original_document', 'sprache', 'langue', 'idioma'],
  ['note', 'note', 'notes', 'extra', 'comment', 'comments', 'bemerkung', 'bemerkungen', 'remarques', 'notas', '备注'],
  ['archive', 'archive'],
  ['archive_location', 'archive_location', 'loc._in_archive'],
  ['call-number', 'call_number'],
  ['source', 'library_catalog', 'name_of_database', 'database', 'source_database', 'database_name'],
  ['genre', 'genre', 'thesis_type', 'report_type'],
  ['medium', 'medium'],
  ['version', 'version'],
  ['cited', 'cited_references', 'references', 'reference_list'],
];
