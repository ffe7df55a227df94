import type { Reader, Reading, SourceText } from '../sources/drafts.ts';
import type { Survey } from '../records/surveys.ts';
import type { ProjectConfig, SourceConfig } from './config.ts';

/** A source that was read without anybody saying what it is. */
export interface ReadSource {
  readonly source: SourceText;
  readonly format: string;
  readonly reads: Reader['reads'];
  readonly reading: Reading;
}

/**
 * How sources without a stemma.json belong together: each text is a survey of its own, numbered by the bibliography that has its name
 * (`paper.md` and `paper.bib`), or by the only bibliography there is. Every assumption is told as a sentence. Independent of the order of the sources.
 */
export function assumeProject(name: string, sources: readonly ReadSource[]): { readonly config: ProjectConfig; readonly assumptions: readonly string[] } {
  const assumptions: string[] = [];
  const lists = sources.filter(({ reads }) => reads === 'reference').map(({ source }) => source.path);
  const surveys: Survey[] = [];
  const configs = sources.map(({ source, format, reads, reading }): SourceConfig => {
    if (reads !== 'mention' || !reading.drafts.some((draft) => draft.type === 'mention')) return { path: source.path, format };
    const stem = withoutExtension(source.path);
    const references = lists.find((path) => withoutExtension(path) === stem) ?? (lists.length === 1 ? lists[0] : undefined);
    const title = reading.sections[0]?.heading ?? stem;
    surveys.push({ id: stem, title, work: stem, ...(references === undefined ? {} : { references }) });
    assumptions.push(
      references === undefined
        ? `${source.path} cites by number, but which bibliography it numbers is not plain: its citations stay unresolved.`
        : `${source.path} is taken for a survey, “${title}”, whose numbers are the entries of ${references}.`,
    );
    return { path: source.path, format, scopes: [{ line: 1, survey: stem }] };
  });
  return { config: { name, title: name, surveys, sources: configs }, assumptions };
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}
