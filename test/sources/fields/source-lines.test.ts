import { describe, expect, it } from 'vitest';
import { splitKeywords } from '../../../src/sources/fields/keywords.ts';
import { referenceType } from '../../../src/sources/fields/reference-types.ts';
import { readSourceLine } from '../../../src/sources/fields/source-lines.ts';

describe('readSourceLine', () => {
  it.each([
    ['Moss Medicine (2014) 102:4 (253-258). Date of Publication: 25 Aug 2014', { container: 'Moss Medicine', date: '25 Aug 2014', volume: '102', issue: '4', page: '253-258' }],
    ['Moss Letters (2019) 54 (83-86). Date of Publication: 1 Jan 2019', { container: 'Moss Letters', date: '1 Jan 2019', volume: '54', page: '83-86' }],
    ['Moss Letters (2020) 7:1 Article Number: e12. Date of Publication: 2020', { container: 'Moss Letters', date: '2020', volume: '7', issue: '1', page: 'e12' }],
    ['J Moss Pract. 2020 Mar;69(2):45-50. doi: 10.1000/a.', { container: 'J Moss Pract', date: '2020 Mar', volume: '69', issue: '2', page: '45-50' }],
    ['Moss. 2020 Mar 4;368:m606. doi: 10.1000/a.', { container: 'Moss', date: '2020 Mar 4', volume: '368', page: 'm606' }],
    ['Moss Rev. 2021.', { container: 'Moss Rev', date: '2021' }],
    ['Scopus', undefined],
    ['', undefined],
    ['. '.repeat(5000), undefined],
  ])('%s', (text, line) => expect(readSourceLine(text)).toEqual(line));
});

describe('referenceType', () => {
  it.each([
    ['Article', { type: 'article-journal' }], ['Review', { type: 'article-journal', genre: 'Review' }], ['Conference Paper', { type: 'paper-conference' }], ['Article; Early Access', { type: 'article-journal', genre: 'Article; Early Access' }],
    ['JOUR', { type: 'article-journal' }], ['paper-conference', { type: 'paper-conference' }], ['Dissertation', { type: 'thesis', genre: 'Dissertation' }], ['preprint', { type: 'article' }], ['Moss', undefined], ['constructor', undefined],
  ])('%s', (word, type) => expect(referenceType(word)).toEqual(type));
});

describe('splitKeywords', () => {
  it.each([
    ['a, b,a', ['a', 'b']], ['a; b, c', ['a', 'b, c']], ['cyst (diagnosis, surgery), moss', ['cyst (diagnosis, surgery)', 'moss']], ['苔藓；石头', ['苔藓', '石头']], ['a), b(c, d', ['a)', 'b(c, d']], [' ,; ', [',']], ['', []],
  ])('%j', (text, keywords) => expect(splitKeywords(text)).toEqual(keywords));
});
