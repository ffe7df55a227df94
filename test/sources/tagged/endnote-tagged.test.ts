import { describe, expect, it } from 'vitest';
import { type ReferenceDraft, sourceText } from '../../../src/sources/drafts.ts';
import { endnoteTagged } from '../../../src/sources/tagged/endnote-tagged.ts';
import { recogniseReader } from '../../../src/sources/readers.ts';

const references = (text: string): ReferenceDraft[] => endnoteTagged.read(sourceText('x.enw', text)).drafts.filter((draft) => draft.type === 'reference');

describe('EndNote', () => {
  it('has blank lines inside records, which begin with their type', () => expect(references('%0 Book\n%T A\n%X One\n\ntwo\n\n%A Doe, J\n%0 Thesis\n%T B\n').map(({ csl }) => [csl.type, csl.abstract, csl.author?.length])).toEqual([['book', 'One two', 1], ['thesis', undefined, undefined]]));
  it('has bodies with a comma at their end', () => expect(references('%0 Report\n%A World Health Organization,\n')[0]?.csl.author).toEqual([{ literal: 'World Health Organization' }]));
});

describe('refer', () => {
  it.each([['%J A journal', 'article-journal'], ['%B A book', 'chapter'], ['%R Report 1', 'report'], ['%I A publisher', 'book'], ['%D 1978', 'document']])('tells the type by its fields: %s', (field, type) => expect(references(`%A Brian W. Kernighan\n%T T\n${field}\n`)[0]?.csl).toMatchObject({ type, author: [{ family: 'Kernighan', given: 'Brian W.' }] }));
  it('has a record between blank lines', () => expect(references('%T A\n%D 1978\n\n\n%T B\n').map(({ csl }) => csl.title)).toEqual(['A', 'B']));
});

describe('the Astrophysics Data System', () => {
  it('has its own tags, told by the bibcode', () => {
    expect(references('%R 2000ApJ...533L..99A\n%T T\n%A Doe, J.; Roe, R.\n%J The Journal, Volume 533, Issue 2, pp. L99-L102.\n%B Words\n%D 04/2000\n%P L99\n%L L102\n')[0]).toMatchObject({
      key: '2000ApJ...533L..99A', csl: { type: 'article-journal', 'container-title': 'The Journal', abstract: 'Words', page: 'L99-L102', issued: { 'date-parts': [[2000, 4]] }, author: [{ family: 'Doe' }, { family: 'Roe' }] },
    });
  });
});

describe('a text', () => {
  it.each([['%0 Book\n%T A\n', 'endnote-tagged'], ['%A A\n%T B\n\n%A C\n%T D\n', 'endnote-tagged'], ['% A comment\n@book{a, title = {A}}\n', 'bibtex'], ['# Prose\n\n100 %A and %T of it [1], words, and more words, and even more words.\n', 'markdown']])('%j is %s', (text, format) => expect(recogniseReader(sourceText('x', text))?.format).toBe(format));
});
