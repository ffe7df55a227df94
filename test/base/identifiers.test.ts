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
    ['10.18653/v1/N19-1423', 'acl:N19-1423'],
    ['https://doi.org/10.18653/V1/2020.ACL-MAIN.703', 'acl:2020.acl-main.703'],
    ['10.3115/v1/D14-1162', 'acl:D14-1162'],
    ['10.3115/1073083.1073135', 'doi:10.3115/1073083.1073135'],
    ['10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9', 'doi:10.1002/(sici)1097-4571(199009)41:6<391::aid-asi1>3.0.co;2-9'],
    ['10.1002/(SICI)1097-4571(199009)41:6&lt;391::AID-ASI1&gt;3.0.CO;2-9.', 'doi:10.1002/(sici)1097-4571(199009)41:6<391::aid-asi1>3.0.co;2-9'],
    ['https://doi.org/10.1002/%28SICI%291097-4571%28199009%2941%3A6%3C391%3A%3AAID-ASI1%3E3.0.CO%3B2-9', 'doi:10.1002/(sici)1097-4571(199009)41:6<391::aid-asi1>3.0.co;2-9'],
    ['<a href="https://doi.org/10.1000/182">10.1000/182</a>', 'doi:10.1000/182'],
    ['<dc:identifier>10.1000/182</dc:identifier>', 'doi:10.1000/182'],
    ['10.1016/a.1;10.1016/a.2', 'doi:10.1016/a.1'],
    ['[10.1016/a.1, 10.1016/a.2]', 'doi:10.1016/a.1'],
    ['DOI：10.1000/182。', 'doi:10.1000/182'],
    ['https://www.scopus.com/inward/record.uri?eid=2-s2.0-1&doi=10.1097%2fIIO.0000000000000257&partnerID=40&md5=55a1', 'doi:10.1097/iio.0000000000000257'],
    ['https://doi.org/10.1000/182?utm_source=x#top', 'doi:10.1000/182'],
    ['https://onlinelibrary.wiley.com/doi/10.1002/asi.20317/abstract', 'doi:10.1002/asi.20317'],
    ['https://link.springer.com/content/pdf/10.1007/s11192-006-0144-7.pdf', 'doi:10.1007/s11192-006-0144-7'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.30.927871v2.full.pdf', 'doi:10.1101/2020.01.30.927871'],
    ['https://www.biorxiv.org/content/10.1101/339747v1', 'doi:10.1101/339747'],
    ['10.1101/gr.107524.110', 'doi:10.1101/gr.107524.110'],
    ['10.1000/abc/full', 'doi:10.1000/abc/full'],
    ['https://doi.org/10.1000/182/', 'doi:10.1000/182'],
  ])('reads %s', (text, expected) => expect(doi(text)).toBe(expected));

  it.each(['', 'nature14539', '10.1/x', '11.1038/nature14539', 'https://doi.org/', '%2F%zz', '10.1000/', '10.1000/.)', 'https://doi.org/10.1000/?x=1'])('finds none in “%s”', (text) => expect(readDoi(text)).toBeUndefined());
});

describe('readArxiv', () => {
  it.each([
    ['2005.14165', '2005.14165'],
    ['2005.14165v4', '2005.14165'],
    ['arXiv:2005.14165', '2005.14165'],
    ['arXiv: 2005.14165', '2005.14165'],
    ['0704.0001', '0704.0001'],
    ['cs/0112017', 'cs/0112017'],
    ['math.GT/0309136v1', 'math/0309136'],
    ['oai:arXiv.org:2005.14165', '2005.14165'],
    ['https://export.arxiv.org/abs/hep-th/9901001v3', 'hep-th/9901001'],
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
    expect(found('doi 10.18653/v1/N19-1423, https://aclanthology.org/N19-1423/, arXiv:1810.04805, PMID: 023439512')).toEqual(['arxiv:1810.04805', 'acl:N19-1423']);
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
    ['ISBN-10: 0306406152', 'isbn:9780306406157'],
    ['ISBN 13 978\u20110\u2011306\u201140615\u20117', 'isbn:9780306406157'],
    ['https://europepmc.org/article/MED/23439512', 'pmid:23439512'],
    ['PMID: 00123', 'pmid:123'],
    ['acl:2020.acl-main.703', 'acl:2020.acl-main.703'],
    ['openreview:YicbFdNTTy', 'openreview:YicbFdNTTy'],
  ])('finds %s', (text, expected) => expect(found(text)).toEqual([expected]));
  it.each(['PMC1234567', 'PMCID: PMC1234567', 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/', 'PMID: PMC1234567', 'PMID: 000', 'ISSN 0306-4061'])('takes %s for no identifier of a work', (text) => expect(found(text)).toEqual([]));
  it('finds each again in the form used in node keys', () => {
    for (const id of ['arxiv:2005.14165', 'arxiv:math/0309136', 'doi:10.1000/182', 'acl:N19-1423', 'acl:2020.acl-main.703', 'openreview:YicbFdNTTy', 'pmid:123', 'openalex:W2741809807', 's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776', 'isbn:9780306406157']) expect(found(id)).toEqual([id]);
  });
  it('reads a text of one word that never ends', () => expect(readDoi(`10.1000/${'a'.repeat(20_000_000)}`)?.value).toHaveLength(20_000_008));
  it('reads an address that begins over and over in one pass', () => expect(findIdentifiers('openreview.net/forum?'.repeat(50_000))).toEqual([]));
  it('reads a long run of punctuation in one pass', () => expect(readDoi(`10.1000/${'.'.repeat(300_000)}a`)?.value).toHaveLength(300_009));
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
