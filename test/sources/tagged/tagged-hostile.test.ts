import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, sourceText } from '../../../src/sources/drafts.ts';
import { readers } from '../../../src/sources/readers.ts';
import { expectSound } from '../reading-summary.ts';

const tagged = readers.filter(({ format }) => ['ris', 'endnote-tagged', 'nbib', 'wos', 'wos-tab'].includes(format));
const folder = new URL('../../fixtures/sources/tagged/', import.meta.url);
const texts = readdirSync(folder).filter((name) => !name.endsWith('.json')).sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
const NASTY = ['\n', '\r', '\r\n', ' ', '\t', '  - ', 'TY  - ', 'ER  - ', 'PT J\n', 'ER\n', 'PMID- ', '%0 ', '%T ', 'CR ', 'KW  - ', 'UR  - ', '10.1000/', '%2f', '%', '[', ']', ';', '; ', ',', ',,', '__proto__', 'constructor', '\u0000', '\ufeff', '\ud800', '𝒳', '<i>', '&', '=', '2012/', 'DOI [', '\u2028'];

/** Every reader reads it without an exception; every place stands in the text, and every item is in one place only. */
function expectRead(text: string): void {
  const source = sourceText('x', text);
  for (const { read, recognise } of tagged) {
    const score = recognise(source);
    expect(score >= 0 && score <= 1).toBe(true);
    const reading = read(source);
    expectSound(source, reading);
    expectApart(reading);
  }
}

function expectApart({ drafts, skips }: Reading): void {
  const records = [...drafts.filter(({ type }) => type === 'reference'), ...skips].map(({ place }) => place).sort((left, right) => left.start - right.start);
  records.forEach(({ start, end }, index) => {
    const next = records[index + 1];
    if (next !== undefined && next.start < end) expect.fail(`two records at ${start}`);
  });
}

describe('tagged text of any kind', () => {
  it('may be cut anywhere', () => {
    for (const text of texts) for (let end = 0; end < text.length; end += 7) expectRead(text.slice(0, end));
  });

  it('may be changed anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat(9), fc.constantFrom(...NASTY)), { minLength: 1, maxLength: 6 }), (text, changes) => {
        expectRead(changes.reduce((changed, [at, length, piece]) => changed.slice(0, at % (changed.length + 1)) + piece + changed.slice((at % (changed.length + 1)) + length), text));
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('may be no such text', () => {
    fc.assert(fc.property(fc.oneof(fc.array(fc.constantFrom(...NASTY), { maxLength: 30 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 200 })), expectRead), { numRuns: 300, seed: 5 });
  });

  // Each would take minutes, if reading were not linear.
  it.each([
    ['a line of a million characters', `TY  - JOUR\nTI  - ${'x y '.repeat(250_000)}\nER  - \n`],
    ['a line of nothing but hyphens and brackets', `PT J\nCR ${'[, DOI ['.repeat(100_000)}\nER\n`],
    ['a hundred and fifty thousand cited references', `PT J\nCR ${'A B, 1999, J, V1\n   '.repeat(150_000)}\nER\n`],
    ['a hundred and fifty thousand fields of no record', `${'XX  - y\n'.repeat(150_000)}`],
    ['fifty thousand ends', `TY  - JOUR\nTI  - T\n${'ER  - \nXX  - y\n'.repeat(50_000)}`],
    ['names without an end', `TY  - JOUR\nAU  - ${'A; B, '.repeat(100_000)}\nER  - \n`],
    ['dates and pages without an end', `TY  - JOUR\nPY  - ${'2012/'.repeat(100_000)}\nDA  - ${'Jan-'.repeat(100_000)}\nSP  - ${'1-'.repeat(100_000)}\nER  - \n`],
    ['numbers without an end', `TY  - BOOK\nSN  - ${'9783161484100 '.repeat(50_000)}${'1234-'.repeat(50_000)}\nDO  - ${'10.1000/'.repeat(50_000)}\nUR  - ${'https:&'.repeat(50_000)}\nER  - \n`],
    ['notes without an end', `TY  - JOUR\nN1  - ${'doi: '.repeat(50_000)}\nN1  - ${'arxiv '.repeat(50_000)}\nN1  - References: ${'A, B., C (2001) '.repeat(20_000)}\nER  - \n`],
    ['twenty thousand tags of one kind', `TY  - JOUR\n${'KW  - a;b\nXX  - y\n'.repeat(20_000)}ER  - \n`],
    ['tags of PubMed without an end', `PMID- ${'1'.repeat(1_000_000)}\nAU  - ${'A '.repeat(100_000)}\nDP  - ${'2012 '.repeat(100_000)}\nLID - ${'[doi] '.repeat(100_000)}\n`],
    ['ten thousand columns', `${Array.from({ length: 10_000 }, (_, index) => String.fromCharCode(65 + (index % 26), 65 + ((index / 26) % 26))).join('\t')}\n${'x\t'.repeat(200_000)}\n`],
    ['unclosed signs', `%0 Book\n%T ${'<i'.repeat(200_000)}\n%A ${'('.repeat(200_000)}\n%J ${', vol'.repeat(100_000)}\n`],
  ])('may have %s', (_, text) => expectRead(text));
});
