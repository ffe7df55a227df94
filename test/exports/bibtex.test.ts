import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeAttributes } from '../../src/graph/knowledge-graph.ts';
import { biblatex, bibtex } from '../../src/exports/bibtex.ts';
import { bibtexNames } from '../../src/exports/bibtex-names.ts';
import { citationKeys } from '../../src/exports/citation-keys.ts';
import { bibtex as reader } from '../../src/sources/bibtex/bibtex.ts';
import type { CslItem, CslName } from '../../src/sources/csl.ts';
import { type ReferenceDraft, sourceText } from '../../src/sources/drafts.ts';
import { Field, smallField } from './field.ts';
import { hostileText } from './hostile.ts';

const entryOf = (csl: Omit<CslItem, 'id'>, more: Partial<NodeAttributes> = {}): string => bibtex.write(new Field().work('work:x', csl, { citationKeys: ['x'], ...more }).all()).text;
const names = (...list: readonly CslName[]): string => bibtexNames(list, false).text;

/** Reads back what was written; must read without a complaint. */
function readBack(text: string): Map<string, ReferenceDraft> {
  const { drafts, skips, diagnostics } = reader.read(sourceText('x.bib', text));
  expect(skips).toEqual([]);
  expect(diagnostics.filter(({ code }) => code !== 'identifier-malformed')).toEqual([]);
  return new Map(drafts.flatMap((draft) => (draft.type === 'reference' ? [[draft.key, draft] as const] : [])));
}

describe('names', () => {
  it.each<[readonly CslName[], string]>([
    [[{ family: 'Brown', given: 'Tom B.' }, { family: 'Mann', given: 'Benjamin' }], 'Brown, Tom B. and Mann, Benjamin'],
    [[{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' }], 'van der Berg, Jr., Jan'],
    [[{ family: 'Alembert', given: 'Jean', 'non-dropping-particle': 'd’' }], "d'Alembert, Jean"],
    [[{ family: 'de la Cruz', given: 'Ana' }, { family: 'Ortega y Gasset', given: 'José' }, { family: 'Garrido Merchán', given: 'E.' }], "de la Cruz, Ana and {Ortega y Gasset}, Jos{\\'e} and Garrido Merch{\\'a}n, E."],
    [[{ literal: 'Research and Development, Inc.' }, { literal: 'others' }], '{Research and Development, Inc.} and {others}'],
    [[{ family: 'Null, Jr.', given: 'A and B' }, { family: 'others', given: 'X' }], '{Null, Jr.}, {A and B} and {others}, X'],
    [[{ family: 'Plato' }, { family: 'Open AI' }, { given: 'Prince' }, { family: 'King', suffix: 'Sr.' }], 'Plato and {Open AI} and {Prince} and {King, Sr.}'],
    [[{ family: '王', given: '小明' }, { family: '김', given: '민수' }], '{王小明} and {김민수}'],
    [[{ family: 'Иванов', given: 'Иван' }, { family: 'Ơ', given: 'Tom' }, { family: 'Şen', given: 'Ömer' }], '{Иванов, Иван} and Ơ, Tom and {\\c{S}}en, {\\"O}mer'],
    [[{}, { literal: '' }, { family: ' ' }], ''],
  ])('%j', (list, written) => {
    expect(names(...list)).toBe(written);
  });

  it('says that more follow only behind a name', () => {
    expect(bibtexNames([{ family: 'Brown', given: 'T.' }], true).text).toBe('Brown, T. and others');
    expect(bibtexNames([], true).text).toBe('');
  });

  it('tells which persons it could not take apart', () => {
    expect(bibtexNames([{ family: '王', given: '小明' }, { literal: '百度' }, { family: 'Иванов', given: 'Иван' }, { family: 'Gödel', given: 'K.' }], false).whole).toEqual(['王小明', 'Иванов, Иван']);
  });
});

describe('citation keys', () => {
  const keysOf = (field: Field): (string | undefined)[] => {
    const keys = citationKeys(field.graph);
    return field.graph.nodes().sort().map((node) => keys.get(node));
  };
  const by = (family: string, year: number, title: string): Omit<CslItem, 'id'> => ({ type: 'book', title, author: [{ family }], issued: { 'date-parts': [[year]] } });

  it('are those of the sources, where they are plain', () => {
    expect(keysOf(new Field().work('work:a', by('Brown', 2020, 'X'), { citationKeys: ['has blank', '调查', 'brown:2020/x'] }))).toEqual(['brown:2020/x']);
  });

  it('are made of author, year and the first word that says something', () => {
    expect(
      keysOf(
        new Field()
          .work('work:a', by('Gödel', 1931, 'On the Completeness'))
          .work('work:b', { type: 'webpage', title: 'ChatGPT: Optimizing language models', issued: { 'date-parts': [[2022]] } })
          .work('work:c', { type: 'webpage', author: [{ literal: 'Google Brain' }] })
          .work('work:d', by('Garrido-Merchán', 2023, 'GPT-4'))
          .work('work:e', by('王', 2020, '中文'))
          .work('work:f', by('王', 2020, '中文')),
      ),
    ).toEqual(['godel1931completeness', 'chatgpt2022optimizing', 'google', 'garridomerchan2023gpt', 'work2020-83a15891', 'work2020-80a153d8']);
  });

  it('never differ in case alone, and a made one never takes one that a source gives', () => {
    const field = new Field()
      .work('work:a', by('Li', 2020, 'Vision'))
      .work('work:b', by('Li', 2020, 'Vision'))
      .work('work:c', by('X', 2000, 'Y'), { citationKeys: ['LI2020vision'] })
      .work('work:d', by('X', 2000, 'Y'), { citationKeys: ['li2020Visionb'] })
      .work('work:e', by('X', 2000, 'Y'), { citationKeys: ['li2020Vision'] });
    expect(keysOf(field)).toEqual(['li2020visionc', 'li2020visiond', 'LI2020vision', 'li2020Visionb', 'li2020Visiona']);
  });

  it('stay short and different where thousands of works would have the same', () => {
    const field = new Field();
    for (let index = 0; index < 3000; index += 1) field.work(`work:${10_000 + index}`, by('Li', 2020, 'Vision'));
    const keys = keysOf(field);
    expect(new Set(keys).size).toBe(3000);
    expect([keys[0], keys[1], keys[26], keys[27], keys[2999]]).toEqual(['li2020vision', 'li2020visiona', 'li2020visionz', 'li2020visionaa', 'li2020visiondki']);
  });

  it('are the same in every selection', () => {
    const { folder } = smallField().all();
    const keysIn = (text: string): string[] => [...text.matchAll(/^@\w+\{(.*),$/gm)].map((found) => found[1]!);
    const all = keysIn(bibtex.write(folder.all()).text);
    expect(all).toEqual([...all].sort());
    for (const node of folder.graph.filterNodes((_node, { csl }) => csl !== undefined)) {
      expect(all).toContain(keysIn(bibtex.write(folder.some(node)).text)[0]);
    }
  });
});

describe('bibtex', () => {
  it('has an entry once for a work and the models it introduces, and tells what has none', () => {
    const { folder } = smallField().all();
    const { text, lost } = bibtex.write(folder.some('model:gpt-3', 'work:arxiv:2005.14165', 'model:codex', 'dataset:common-crawl', 'organisation:openai', 'work:entry:refs.bib:lost'));
    expect(text.match(/^@/gm)).toHaveLength(1);
    expect(text).toContain('@inproceedings{brown2020language,');
    expect(lost.map(({ message }) => message)).toEqual([
      'No source names a work that introduces “Codex”, “Common Crawl”, so a bibliography has no entry for them',
      'A bibliography lists works; it has no entry for 1 organisation, person or venue: “OpenAI”',
      'No source describes “A work that nobody describes”, so a bibliography has no entry for it',
    ]);
  });

  it.each<[Omit<CslItem, 'id'>, Partial<NodeAttributes>, string]>([
    [{ type: 'article', title: 'T', 'container-title': 'J' }, {}, '@article{x,'],
    [{ type: 'article', title: 'T' }, { identifiers: ['arxiv:2005.14165'] }, '@misc{x,'],
    [{ type: 'article-journal', title: 'T' }, { identifiers: ['arxiv:2005.14165'] }, '@misc{x,'],
    [{ type: 'article-journal', title: 'T' }, {}, '@article{x,'],
    [{ type: 'thesis', genre: 'Master’s thesis', title: 'T' }, {}, '@mastersthesis{x,'],
    [{ type: 'thesis', genre: 'Habilitation', title: 'T' }, {}, '@phdthesis{x,'],
    [{ type: 'manuscript', title: 'T' }, {}, '@misc{x,'],
    [{ type: 'manuscript', title: 'T', note: 'Draft' }, {}, '@unpublished{x,'],
    [{ type: 'software', title: 'T' }, {}, '@misc{x,'],
  ])('%j %j is %s', (csl, more, head) => {
    expect(entryOf(csl, more).split('\n')[0]).toBe(head);
  });

  it('keeps addresses and identifiers raw, but for what would end the field', () => {
    const text = entryOf({ type: 'webpage', URL: 'https://a.org/x_y%7E~z#q&r?s={é}\\', DOI: 'doi:10.1000/a_b%(c)<d>#e' });
    expect(text).toContain('  url = {https://a.org/x_y%7E~z#q&r?s=%7B%C3%A9%7D%5C},\n');
    expect(text).toContain('  doi = {10.1000/a_b%(c)<d>#e},\n');
  });

  it('gives a work the address of its identifiers, and tells of identifiers without a field', () => {
    const { text, lost } = bibtex.write(new Field().work('work:x', { type: 'paper-conference', title: 'T' }, { identifiers: ['acl:2020.acl-main.1', 'pmid:123', 's2:abc'] }).all());
    expect(text).toContain('url = {https://aclanthology.org/2020.acl-main.1}');
    expect(text).toContain('pmid = {123}');
    expect(lost.map(({ message }) => message)).toEqual(['BibTeX has no field for 1 identifier: “s2:abc”']);
  });

  it('tells what it has no place for, and of how many works', () => {
    const field = new Field()
      .work('work:x', { type: 'map', title: 'T', scale: '1:2', medium: 'paper', author: [{ family: 'Berg', given: 'J.', 'dropping-particle': 'van' }] })
      .work('work:y', { type: 'book', title: 'Y', scale: '1:3', 'collection-number': '7', issued: { 'date-parts': [[2015], [2016]] } });
    expect(bibtex.write(field.all()).lost.map(({ message }) => message)).toEqual([
      'BibTeX has no entry type for 1 map (@misc)',
      'BibTeX has no place for scale (of 2 works), medium (of 1 work)',
      'BibTeX has one kind of particle in names; 1 particle that some styles drop stands among the others',
      'BibTeX has single days; seasons and ends of periods are left out of “y2015”',
    ]);
    expect(biblatex.write(field.all()).lost.map(({ message }) => message).filter((message) => /seasons/.test(message))).toEqual([]);
  });

  it('is read back by the reader as it was', () => {
    const { folder } = smallField().all();
    const read = readBack(bibtex.write(folder.all()).text);
    const keys = citationKeys(folder.graph);
    for (const [node, key] of keys) {
      const { csl, identifiers } = folder.graph.getNodeAttributes(node);
      if (csl === undefined || node === 'work:title:hostile') continue;
      const draft = read.get(key)!;
      expect(draft.csl.title).toBe(csl.title);
      expect(draft.csl.issued?.['date-parts']?.[0]?.[0]).toBe(csl.issued?.['date-parts']?.[0]?.[0]);
      expect(draft.csl.page).toBe(csl.page?.replace('–', '-'));
      expect(draft.csl['author-and-others']).toBe(csl['author-and-others']);
      expect(draft.csl.author?.length).toBe(csl.author?.length);
      for (const field of ['container-title', 'volume', 'issue', 'number', 'edition', 'publisher-place'] as const) expect([key, field, draft.csl[field]]).toEqual([key, field, csl[field]]);
      expect(draft.identifiers.filter(({ scheme }) => scheme === 'arxiv' || scheme === 'doi').map(({ scheme, value }) => `${scheme}:${value}`)).toEqual((identifiers ?? []).filter((identifier) => /^(?:arxiv|doi):/.test(identifier)));
    }
    expect(read.get('berg2014recurrent')?.csl.author).toEqual([{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' }]);
    expect(read.get('nulljr202111')?.csl.author).toEqual([{ family: 'Null, Jr.', given: 'A and B' }, { family: 'others', given: 'X' }]);
    expect(read.get('nulljr202111')?.csl.title).toBe('=1+1 }\\input{/etc/passwd} @article{evil, <b>"&amp;');
  });

  it('stays one whole entry a work, whatever the texts are', () => {
    const title = hostileText.map((text) => text.replace(/[\u00a0\u00ad\u2010\u2011\u200b\u2060\ufeff‘’`µ−ﬀ-ﬄ]|\p{Cc}|\p{Cs}|\p{NChar}|\p{Script=Greek}/gu, ' '));
    fc.assert(
      fc.property(title, hostileText, hostileText, hostileText, (named, one, two, three) => {
        const field = new Field()
          .work('work:x', { type: 'article-journal', title: named, author: [{ family: one, given: two }, { literal: three }], 'container-title': two, publisher: three, URL: one, DOI: two, abstract: three, note: one }, { citationKeys: ['x'] })
          .work('work:y', { type: 'book', title: 'Y' }, { citationKeys: ['y'] });
        const { drafts } = reader.read(sourceText('x.bib', bibtex.write(field.all()).text));
        expect(drafts.map((draft) => (draft.type === 'reference' ? draft.key : ''))).toEqual(['x', 'y']);
        const expected = named.normalize('NFC').replace(/\s+/g, ' ').trim();
        expect(drafts[0]?.type === 'reference' ? (drafts[0].csl.title ?? '') : undefined).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});
