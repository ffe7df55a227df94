import { describe, expect, it } from 'vitest';
import { draftedWorks } from '../../src/exports/drafted-works.ts';
import type { Draft } from '../../src/sources/drafts.ts';
import { readerOf } from '../../src/sources/readers.ts';
import { sourceText } from '../../src/sources/drafts.ts';

const draftsOf = (format: string, text: string): readonly Draft[] => readerOf(format)?.read(sourceText('x', text)).drafts ?? [];

describe('draftedWorks', () => {
  it('has every entry in the order of the file, with its key where programs take it', () => {
    const { works, lost } = draftedWorks(draftsOf('bibtex', '@book{b, title = {B}}\n@book{a:1/x, title = {A}, keywords = {one, two}}\n@book{王2020, title = {C}, doi = {10.1000/c}}'));
    expect(works.map(({ key }) => key)).toEqual(['b', 'a:1/x', '王2020']);
    expect(works.map(({ identifiers, keywords }) => [identifiers, keywords])).toEqual([[[], []], [[], ['one', 'two']], [['doi:10.1000/c'], []]]);
    expect(lost).toEqual([]);
  });

  it('makes keys where there are none, and changes those that programs do not take or that are taken', () => {
    const { works, lost } = draftedWorks(draftsOf('bibtex', '@book{same, title = {One}}\n@book{Same, title = {Two}}\n@book{has blank, author = {Kern, Anna}, title = {On Moss}, year = 2011}\n@book{, title = {Four}}'));
    expect(works.map(({ key }) => key)).toEqual(['same', 'Samea', 'kern2011moss', 'four']);
    expect(lost.map(({ message }) => message)).toEqual(['2 keys that programs do not take, or that another entry has, are changed: “Same → Samea”, “has blank → kern2011moss”']);
  });

  it('tells of references whose titles could not be read, and keeps their words', () => {
    const words = 'Kern A, Moos B. Zzz';
    const { works, lost } = draftedWorks([{ type: 'reference', place: sourceText('x', words).lines.place(0, words.length), key: 'bib.bib1', csl: { id: '', type: 'document', author: [{ family: 'Kern' }], note: words }, identifiers: [], keywords: [], parsed: { words, confidence: new Map() } }]);
    expect(works.map(({ key, csl }) => [key, csl.note])).toEqual([['kern', words]]);
    expect(lost.map(({ message }) => message)).toEqual(['The title of 1 reference could not be told from its words for sure and is left out']);
  });

  it('tells what is no work', () => {
    const { works, lost } = draftedWorks([...draftsOf('scopus-csv', 'EID,Title,Index Keywords,References\n1,Moss,a,"Kern, A., (2001) A; Kern, A., (2002) B"\n'), ...draftsOf('reference-table', 'number,title\n7,Stone\n'), ...draftsOf('model-table', 'name,kind\nGPT-3,model\n')]);
    expect(works).toHaveLength(2);
    expect(lost.map(({ message }) => message)).toEqual([
      'The numbers that the list gives 1 work are left out',
      'A bibliography does not say who cites whom; 2 cited references of its works are left out',
      'A bibliography lists works; 1 other thing of the file is left out',
    ]);
  });
});
