import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers, formatIdentifier, IDENTIFIER_SCHEMES, readArxiv, readDoi, readIsbn, schemeRank } from '../../src/base/identifiers.ts';

const found = (text: string): string[] => findIdentifiers(text).map(formatIdentifier);
const doi = (text: string): string | undefined => {
  const identifier = readDoi(text);
  return identifier && formatIdentifier(identifier);
};

describe('readDoi', () => {
  it.each([
    ['10.1038/nature14539', 'doi:10.1038/nature14539'],
    ['doi:10.1038/NATURE14539', 'doi:10.1038/nature14539'],
    ['https://doi.org/10.1145/3442188.3445922', 'doi:10.1145/3442188.3445922'],
    ['http://dx.doi.org/10.1016/S0092-8674(00)80431-6', 'doi:10.1016/s0092-8674(00)80431-6'],
    ['(see 10.1016/S0092-8674(00)80431-6).', 'doi:10.1016/s0092-8674(00)80431-6'],
    ['10.1000/182.', 'doi:10.1000/182'],
    ['“10.1000/182”,', 'doi:10.1000/182'],
    ['https://doi.org/10.1007%2Fs11263-015-0816-y', 'doi:10.1007/s11263-015-0816-y'],
    ['https://doi.org/10.48550/arXiv.2303.08774', 'arxiv:2303.08774'],
    ['10.48550/ARXIV.2303.08774v2', 'arxiv:2303.08774'],
  ])('reads %s', (text, expected) => expect(doi(text)).toBe(expected));

  it.each(['', 'nature14539', '10.1/x', '11.1038/nature14539', 'https://doi.org/', '%2F%zz'])('finds none in “%s”', (text) => expect(readDoi(text)).toBeUndefined());
});

describe('readArxiv', () => {
  it.each([
    ['2005.14165', '2005.14165'],
    ['2005.14165v4', '2005.14165'],
    ['arXiv:2005.14165', '2005.14165'],
    ['arXiv: 2005.14165', '2005.14165'],
    ['0704.0001', '0704.0001'],
    ['cs/0112017', 'cs/0112017'],
    ['math.GT/0309136v1', 'math.gt/0309136'],
    ['astro-ph/0405395', 'astro-ph/0405395'],
    ['https://arxiv.org/abs/1706.03762', '1706.03762'],
    ['https://arxiv.org/pdf/1706.03762v5.pdf', '1706.03762'],
    ['arXiv preprint arXiv:1706.03762 (2017)', '1706.03762'],
    ['CoRR, arXiv 1706.03762', '1706.03762'],
  ])('reads %s', (text, expected) => expect(readArxiv(text)).toEqual({ scheme: 'arxiv', value: expected }));

  it.each(['', '1706', '170603762', '1706.037621', 'x2005.14165', 'arXiv', 'https://example.org/abs/1706.03762'])('finds none in “%s”', (text) => expect(readArxiv(text)).toBeUndefined());
});

describe('readIsbn', () => {
  it.each([
    ['0-306-40615-2', '9780306406157'],
    ['978-0-306-40615-7', '9780306406157'],
    ['080442957X', '9780804429573'],
    ['080442957x', '9780804429573'],
  ])('reads %s as thirteen digits', (text, expected) => expect(readIsbn(text)).toBe(expected));

  it.each(['', '978-0-306-40615-8', '0-306-40615-3', '1234567890123', '123'])('refuses “%s”', (text) => expect(readIsbn(text)).toBeUndefined());
});

describe('findIdentifiers', () => {
  it('finds several schemes, the most decisive first; a PubMed id of nine digits is none', () => {
    expect(found('doi 10.18653/v1/N19-1423, https://aclanthology.org/N19-1423/, arXiv:1810.04805, PMID: 023439512')).toEqual(['arxiv:1810.04805', 'doi:10.18653/v1/n19-1423', 'acl:N19-1423']);
  });
  it.each([
    ['https://openreview.net/forum?id=YicbFdNTTy', 'openreview:YicbFdNTTy'],
    ['https://openreview.net/pdf?noteId=1&id=rJ4km2R5t7', 'openreview:rJ4km2R5t7'],
    ['https://aclanthology.org/2020.acl-main.1.pdf', 'acl:2020.acl-main.1'],
    ['https://pubmed.ncbi.nlm.nih.gov/23439512/', 'pmid:23439512'],
    ['PMID: 23439512', 'pmid:23439512'],
    ['https://openalex.org/w2741809807', 'openalex:W2741809807'],
    ['https://www.semanticscholar.org/paper/Some-Title/204e3073870fae3d05bcbc2f6a8e263d9b72e776', 's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776'],
    ['ISBN 978-0-306-40615-7', 'isbn:9780306406157'],
  ])('finds %s', (text, expected) => expect(found(text)).toEqual([expected]));
  it('finds nothing in prose', () => expect(found('GPT-3 has 175 billion parameters (2020).')).toEqual([]));
  it('gives an arXiv DOI once', () => expect(found('arXiv:2303.08774, https://doi.org/10.48550/arXiv.2303.08774')).toEqual(['arxiv:2303.08774']));
});

describe('formatIdentifier and schemeRank', () => {
  it('writes the form used in node keys', () => expect(formatIdentifier({ scheme: 'acl', value: 'N19-1423' })).toBe('acl:N19-1423'));
  it('ranks in the order of the schemes', () => expect(IDENTIFIER_SCHEMES.map(schemeRank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]));
});

describe('for any text', () => {
  it('never throws, and what it finds it finds again in its own form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'10.12/abcXv:arxivdoi() %2F-'.split('')), maxLength: 60 })), (text) => {
        for (const identifier of findIdentifiers(text)) {
          if (identifier.scheme === 'doi') expect(readDoi(identifier.value)).toEqual(identifier);
          if (identifier.scheme === 'arxiv') expect(readArxiv(identifier.value)).toEqual(identifier);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
