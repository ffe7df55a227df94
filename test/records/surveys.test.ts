import { describe, expect, it } from 'vitest';
import { mapScopes } from '../../src/records/surveys.ts';
import type { Section } from '../../src/sources/drafts.ts';

const section = (heading: string, line: number): Section => ({ heading, level: 1, path: [heading], place: { start: 0, end: 0, line, column: 1 } });
const sections = [section('Survey one', 3), section('Models', 10), section('Survey two', 20), section('Models', 30)];

describe('mapScopes', () => {
  it('lets a scope hold from its heading to the next scope', () => {
    const { surveyAt, diagnostics } = mapScopes('notes.md', [{ heading: 'Survey two', survey: 'b' }, { heading: 'Survey one', survey: 'a' }], sections);
    expect([1, 2, 3, 10, 19, 20, 1000].map(surveyAt)).toEqual([undefined, undefined, 'a', 'a', 'a', 'b', 'b']);
    expect(diagnostics).toEqual([]);
  });

  it('takes lines, and takes a line before a heading where both are given', () => {
    const { surveyAt } = mapScopes('notes.md', [{ line: 1, survey: 'a' }, { heading: 'Survey one', line: 15, survey: 'b' }], sections);
    expect([1, 14, 15].map(surveyAt)).toEqual(['a', 'a', 'b']);
  });

  it('means the first heading of that name', () => {
    expect(mapScopes('notes.md', [{ heading: 'Models', survey: 'a' }], sections).surveyAt(15)).toBe('a');
  });

  it('says which heading is missing, what is near, and keeps the other scopes', () => {
    const { surveyAt, diagnostics } = mapScopes('notes.md', [{ heading: 'Survey tow', survey: 'b' }, { heading: 'Survey one', survey: 'a' }], sections);
    expect(diagnostics).toMatchObject([{ code: 'scope-missing', severity: 'error', path: 'notes.md', hint: 'Did you mean “Survey two”?' }]);
    expect(surveyAt(25)).toBe('a');
  });

  it('knows no survey where there is no scope', () => {
    expect(mapScopes('notes.md', [], sections).surveyAt(5)).toBeUndefined();
  });
});
