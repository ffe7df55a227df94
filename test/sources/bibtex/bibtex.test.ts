import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../src/sources/bibtex/bibtex.ts';
import type { ReferenceDraft } from '../../../src/sources/drafts.ts';
import { sourceText } from '../../../src/sources/drafts.ts';
import { expectSound } from '../reading-summary.ts';

const read = (text: string): { drafts: ReferenceDraft[]; codes: string[] } => {
  const reading = bibtex.read(sourceText('x.bib', text));
  return { drafts: reading.drafts.filter((draft) => draft.type === 'reference'), codes: reading.diagnostics.map(({ code }) => code) };
};
const csl = (text: string): unknown => read(text).drafts[0]?.csl;

describe('bibtex', () => {
  it('keeps entries without author, title and year', () => expect(read('@misc{bare,}\n@misc{other, note = {x}}').drafts.map(({ csl: item }) => item)).toEqual([{ id: 'bare', type: 'document' }, { id: 'other', type: 'document', note: 'x' }]));

  it('leaves no member undefined or empty, and orders members always alike', () => {
    const one = csl('@article{k, year = 2000, title = {T}, author = {A. B}, note = {}, journal = { }, volume = {1}}');
    const two = csl('@article{k, volume = {1}, author = {A. B}, title = {T}, journal = { }, note = {}, year = 2000}');
    expect(JSON.stringify(one)).toBe('{"id":"k","type":"article-journal","title":"T","author":[{"family":"B","given":"A."}],"issued":{"date-parts":[[2000]]},"volume":"1"}');
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
    expect(Object.values(one as object)).not.toContain(undefined);
  });

  it('reads braces, dollars and backslashes that belong to the text', () => {
    expect(csl('@book{k, title = {\\{x\\} \\$5 \\& \\textbackslash{} ~y \\textless{}b\\textgreater{}}, publisher = {A \\& B and C}}')).toEqual({ id: 'k', type: 'book', title: '{x} $5 & \\ y <b>', publisher: 'A & B and C' });
  });

  it('does not trip over keys and types that objects have', () => {
    const { drafts } = read('@constructor{__proto__, title = {One}}\n@misc{constructor, title = {Two}}\n@book{toString, __proto__ = {x}, title = {Three}}');
    expect(drafts.map(({ key, csl: item }) => [key, item.id, item.type, item.title])).toEqual([['__proto__', '__proto__', 'document', 'One'], ['constructor', 'constructor', 'document', 'Two'], ['toString', 'toString', 'book', 'Three']]);
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });

  it('takes the first identifier of each scheme, from the most telling field', () => {
    const [draft] = read('@misc{k, note = {arXiv:1111.11111}, url = {https://arxiv.org/abs/2222.22222}, eprint = {3333.33333}, eprinttype = {arxiv}, doi = {10.1/x, 10.1000/a}}').drafts;
    expect(draft?.identifiers).toEqual([{ scheme: 'arxiv', value: '3333.33333' }, { scheme: 'doi', value: '10.1000/a' }]);
  });

  it('keeps what notes and remarks there are', () => {
    expect(csl('@misc{k, howpublished = {Talk}, note = {N}, addendum = {A}, publisher = {P}, annote = {X}, comment = {Y}}')).toEqual({ id: 'k', type: 'document', publisher: 'P', note: 'Talk; N; A', annote: 'X; Y' });
  });

  it('parts keywords, and gives the number of the list', () => {
    const [draft] = read('@misc{k, keywords = {one; two, three，one}, shorthand = {17}}').drafts;
    expect([draft?.keywords, draft?.number, draft?.csl.keyword]).toEqual([['one', 'two', 'three'], '17', 'one, two, three']);
  });

  it('parts keywords outside braces', () => {
    const [draft] = read('@misc{k, keywords = {{Animals, Wild}, one; two, one}}').drafts;
    expect([draft?.keywords, draft?.csl.keyword]).toEqual([['Animals, Wild', 'one', 'two'], 'Animals, Wild; one; two']);
  });

  it('tells once of a field that has no place, and not of what is read or only sorts', () => {
    const reading = bibtex.read(sourceText('x.bib', '@misc{a, colour = {red}, title = {A}, sortkey = {x}, publisher = {P}, school = {S}, organization = {P}}\n@misc{b, colour = {green}, shape = { }, date = {2001}, year = {2001}}'));
    expect(reading.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual(['field-unheld: The field colour has no place here; its 2 values are not carried over', 'field-unheld: The field school has no place here; its one value is not carried over']);
  });

  it('knows what an archive keeps, magazines, and what was published as it says elsewhere', () => {
    expect(csl('@article{k, entrysubtype = {magazine}, eprint = {12/3}, eprinttype = {hdl}}')).toEqual({ id: 'k', type: 'article-magazine', archive: 'hdl', archive_location: '12/3' });
    expect(csl('@misc{k, booktitle = {Blog}, howpublished = {Blog}}')).toEqual({ id: 'k', type: 'document', 'container-title': 'Blog' });
  });

  it('inherits without taking what tells works apart', () => {
    const { drafts } = read('@inproceedings{c, title = {C}, crossref = {p}}\n@proceedings{p, title = {P}, year = 2001, doi = {10.1000/p}, isbn = {0-306-40615-2}, pages = {1--500}, abstract = {About P}, url = {https://x.org}}');
    expect(drafts[0]).toMatchObject({ csl: { title: 'C', 'container-title': 'P', ISBN: '0-306-40615-2' }, identifiers: [] });
    expect(Object.keys(drafts[0]?.csl ?? {})).not.toEqual(expect.arrayContaining(['DOI']));
    expect(drafts[0]?.csl.page).toBeUndefined();
  });

  it('follows long chains and circles of references', () => {
    const chain = Array.from({ length: 3000 }, (_, index) => `@book{b${index}, crossref = {b${index + 1}}}`).join('\n');
    expect(read(`${chain}\n@book{b3000, publisher = {End}}`).drafts[0]?.csl.publisher).toBe('End');
    expect(read('@book{a, crossref = {a}, title = {Self}}').codes).toEqual(['field-malformed']);
  });

  it('tells once of a type or command that is unknown all through a file', () => {
    expect(read('@thing{a, title = {\\foo{x}}}\n@thing{b, title = {\\foo{y}}}').codes).toEqual(['field-malformed', 'field-malformed']);
  });

  it('reads 5,000 entries in seconds', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `@article{k${index},\n author = {M{\\"u}ller, J{\\"o}rg and Smith, Ann B. and others},\n title = {A {Title} with $\\alpha$ number ${index}},\n journal = {arXiv preprint arXiv:2001.${String(index).padStart(5, '0')}},\n year = {2020},\n abstract = {${'Words and words. '.repeat(60)}},\n}\n`).join('\n');
    const started = Date.now();
    expect(read(text).drafts).toHaveLength(5000);
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  it('gives the same for the same text, sound places, and an outcome for every entry', () => {
    const piece = fc.constantFrom('@article{k,', '@book{', 'title = {A {\\"u} $x$},', 'author = "A and B",', 'crossref = {k},', 'doi = {10.1/2},', 'year = 1999', ',', '}', '{', '\n', '"', '@xdata{x,', 'xdata = {x},', '\\', '中');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
        const source = sourceText('x.bib', text);
        const reading = bibtex.read(source);
        expectSound(source, reading);
        expect(bibtex.read(source)).toEqual(reading);
        for (const draft of reading.drafts) expect(text.slice(draft.place.start).startsWith('@')).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
