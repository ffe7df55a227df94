import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../src/sources/drafts.ts';
import { readRecognised, summarise } from '../reading-summary.ts';

const folder = new URL('../../fixtures/sources/latex/', import.meta.url);
const cases = readdirSync(folder).filter((name) => !name.endsWith('.json')).sort();

/** Each text beside what is to be read from it. A missing `.json` fails; it is written by hand or checked line by line. */
describe('LaTeX fixtures', () => {
  it('are all there', () => expect(cases).toEqual(['biber.bbl', 'natbib.bbl', 'survey.tex']));

  it.each(cases)('%s', (name) => {
    const source = sourceText(name, readFileSync(new URL(name, folder), 'utf8'));
    const reading = readRecognised(source, name.endsWith('.bbl') ? 'bbl' : 'latex');
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    expect(JSON.parse(JSON.stringify(summarise(source, reading)))).toEqual(expected);
  });
});
