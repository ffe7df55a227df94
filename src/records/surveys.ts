import { type Diagnostic, diagnostic, nearest } from '../base/diagnostics.ts';
import type { Section } from '../sources/drafts.ts';

/** A survey whose text or reference list is among the sources. */
export interface Survey {
  readonly id: string;
  /** How it is called in prose: `Survey 1 (Cao et al. 2023)`. */
  readonly title: string;
  /** The citation key or identifier of the work that the survey is. */
  readonly work: string;
  /** The path of its reference list. */
  readonly references?: string;
}

/** From a heading or a line on, a text speaks for a survey and numbers its citations as that survey does. */
export interface Scope {
  readonly heading?: string;
  readonly line?: number;
  readonly survey: string;
}

/** Scopes of one text with their first lines found, in order of lines. */
export interface ScopeMap {
  /** The survey that a line belongs to; undefined before the first scope. */
  readonly surveyAt: (line: number) => string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds where each scope begins; a heading that the text does not have is a diagnostic. O(scopes · sections). */
export function mapScopes(path: string, scopes: readonly Scope[], sections: readonly Section[]): ScopeMap {
  const diagnostics: Diagnostic[] = [];
  const starts: { line: number; survey: string }[] = [];
  for (const scope of scopes) {
    const line = scope.line ?? sections.find((section) => section.heading === scope.heading)?.place.line;
    if (line === undefined) {
      const near = nearest(scope.heading ?? '', sections.map((section) => section.heading))[0];
      diagnostics.push(
        diagnostic('scope-missing', `No heading “${scope.heading ?? ''}” stands in ${path}, so the numbering of ${scope.survey} has no beginning there`, {
          path,
          hint: near === undefined ? 'Give the heading as it stands in the text, without its # marks.' : `Did you mean “${near}”?`,
        }),
      );
    } else starts.push({ line, survey: scope.survey });
  }
  starts.sort((left, right) => left.line - right.line);
  return { surveyAt: (line) => starts.findLast((start) => start.line <= line)?.survey, diagnostics };
}
