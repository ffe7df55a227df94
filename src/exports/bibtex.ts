import type { Diagnostic } from '../base/diagnostics.ts';
import { type BibtexDialect, bibtexEntries, lostInEntries } from './bibtex-entries.ts';
import { BIBLATEX_FIELDS, BIBTEX_FIELDS } from './bibtex-fields.ts';
import { bibtexNames } from './bibtex-names.ts';
import { biblatexType, bibtexType } from './bibtex-types.ts';
import type { CitedWork } from './cited-works.ts';
import { type WorksWriter, worksWriter } from './works-writer.ts';
import { counted, lost, namesForMessage } from './writer.ts';

const BIBTEX: BibtexDialect = { label: 'BibTeX', typeOf: bibtexType, fields: BIBTEX_FIELDS };
const BIBLATEX: BibtexDialect = { label: 'BibLaTeX', typeOf: biblatexType, fields: BIBLATEX_FIELDS };

/**
 * Classic BibTeX for `plain` and its kin, which biber reads as well: one entry for each work. Letters of the Latin alphabet are ASCII with commands for accents; other scripts are
 * UTF-8. Fields that the old styles do not know are those of biblatex.
 */
export const bibtex: WorksWriter = worksWriter({
  format: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  writeWorks: (works) => ({ text: bibtexEntries(works, BIBTEX), lost: [...lostNames(works), ...lostInEntries(works, BIBTEX), ...lostDates(works)] }),
});

/** BibLaTeX for biber: its entry types, whole dates, and names in parts whatever their script. */
export const biblatex: WorksWriter = worksWriter({
  format: 'biblatex',
  label: 'BibLaTeX',
  extension: 'bib',
  writeWorks: (works) => ({ text: bibtexEntries(works, BIBLATEX), lost: lostInEntries(works, BIBLATEX) }),
});

function lostNames(works: readonly CitedWork[]): Diagnostic[] {
  const whole = [...new Set(works.flatMap(({ csl }) => [...bibtexNames(csl.author ?? [], false).whole, ...bibtexNames(csl.editor ?? [], false).whole]))];
  return whole.length === 0 ? [] : [lost(`Old BibTeX cannot abbreviate or turn round names in other scripts, so ${counted(whole.length, 'name is', 'names are')} written whole, family name first: ${namesForMessage(whole)}`, 'Styles that make labels of names (alpha) still need biber or bibtexu for them.')];
}

function lostDates(works: readonly CitedWork[]): Diagnostic[] {
  const dated = works.filter(({ csl: { issued } }) => (issued?.['date-parts']?.length ?? 0) > 1 || issued?.season !== undefined);
  return dated.length === 0 ? [] : [lost(`BibTeX has single days; seasons and ends of periods are left out of ${namesForMessage(dated.map(({ key }) => key))}`, 'BibLaTeX holds them.')];
}
