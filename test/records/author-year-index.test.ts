import { describe, expect, it } from 'vitest';
import { AuthorYearIndex, type Called } from '../../src/records/author-year-index.ts';
import type { CslName } from '../../src/sources/csl.ts';
import type { ReferenceDraft } from '../../src/sources/drafts.ts';
import { readAuthorYearLabel } from '../../src/sources/text/author-year-label.ts';
import { bibliography, type Entry } from './sourced.ts';

const of = (...families: string[]): CslName[] => families.map((family) => ({ family, given: 'A.' }));

const entries: readonly Entry[] = [
  { key: 'vaswani', title: 'Attention', year: 2017, author: of('Vaswani', 'Shazeer', 'Parmar') },
  { key: 'smith-jones', title: 'One', year: 2015, author: of('Smith', 'Jones') },
  { key: 'smith-lee', title: 'Two', year: 2015, author: of('Smith', 'Lee') },
  { key: 'smith-many', title: 'Three', year: 2015, author: of('Smith', 'Lee', 'Kim') },
  { key: 'garcia', title: 'Four', year: 2001, author: of('García Márquez') },
  { key: 'berg', title: 'Five', year: 2019, author: [{ family: 'Berg', 'non-dropping-particle': 'van der', given: 'C.' }] },
  { key: 'who', title: 'Six', year: 2020, author: [{ literal: 'World Health Organization' }] },
  { key: 'zhang', title: '七', year: 2017, author: [{ literal: '张三' }, { literal: '李四' }] },
  { key: 'wang', title: 'Eight', year: 2018, author: [{ family: '王', given: '小明' }] },
  { key: 'forth', title: 'Nine', author: of('Nemo') },
  { key: 'old', title: 'Ten', year: 1978, author: of('Lehnert') },
  { key: 'twin1', title: 'Eleven', year: 2019, author: of('Devlin') },
  { key: 'twin2', title: 'Twelve', year: 2019, author: of('Devlin') },
  { key: 'muller', title: 'Thirteen', year: 2010, author: of('Müller') },
  { key: 'abbreviated', title: 'Fourteen', year: 2016, author: of('Dong'), andOthers: true },
  { key: 'alone', title: 'Fifteen', year: 2016, author: of('Dong') },
];

function called(list: readonly ReferenceDraft[], label: string): Called {
  const cited = readAuthorYearLabel(label);
  if (cited === undefined) throw new Error(label);
  return new AuthorYearIndex(list, new Map(list.map((draft) => [draft, draft.key]))).find(cited);
}

const drafts = bibliography('a.bib', entries).map(({ draft }) => draft);

describe('AuthorYearIndex', () => {
  it.each([
    ['Vaswani et al. 2017', 'vaswani'],
    ['VASWANI et al. 2017', 'vaswani'],
    ['Vaswani & Shazeer & Parmar 2017', 'vaswani'],
    ['Vaswani 2017', 'vaswani'],
    ['Smith & Jones 2015', 'smith-jones'],
    ['Smith & Lee 2015', 'smith-lee'],
    ['Smith et al. 2015', 'smith-many'],
    ['García Márquez 2001', 'garcia'],
    ['Garcia Marquez 2001', 'garcia'],
    ['Marquez 2001', 'garcia'],
    ['van der Berg 2019', 'berg'],
    ['Berg 2019', 'berg'],
    ['World Health Organization 2020', 'who'],
    ['WHO 2020', 'who'],
    ['张三 et al. 2017', 'zhang'],
    ['张三 & 李四 2017', 'zhang'],
    ['正如张三 et al. 2017', 'zhang'],
    ['王小明 2018', 'wang'],
    ['Nemo in press', 'forth'],
    ['Nemo n.d.', 'forth'],
    ['Muller 2010', 'muller'],
    ['Mueller 2010', 'muller'],
    ['Dong et al. 2016', 'abbreviated'],
    ['Dong 2016', 'alone'],
  ])('%s is %s', (label, key) => expect(called(drafts, label)).toEqual({ is: 'one', record: key }));

  it('names all entries that fit, where more than one does', () => {
    for (const label of ['Devlin 2019', 'Devlin 2019a']) {
      const found = called(drafts, label);
      expect(found.is === 'several' ? found.entries.map(({ key }) => key) : found.is).toEqual(['twin1', 'twin2']);
    }
  });

  it.each([
    ['Lehnert 1979', 'old'],
    ['Vaswani et al. 2018', 'vaswani'],
    ['Vaswani in press', 'vaswani'],
    ['Nemo 2020', 'forth'],
  ])('%s is none, but near %s', (label, key) => {
    const found = called(drafts, label);
    expect(found.is === 'none' ? found.near?.key : found.is).toBe(key);
  });

  it.each(['Nobody 2017', 'Smith & Kim & Jones 2014', 'Vaswani & Lee 2017', 'Lehnert 1999'])('%s is none', (label) => expect(called(drafts, label)).toMatchObject({ is: 'none' }));

  it('takes the letters that the words of the list give, else its order', () => {
    const listed = (words: readonly string[]): ReferenceDraft[] => drafts.slice(11, 13).map((draft, index) => ({ ...draft, parsed: { words: words[index] ?? '', confidence: new Map() } }));
    const lettered = listed(['Devlin A. 2019b. Eleven.', 'Devlin A. 2019a. Twelve.']);
    expect(called(lettered, 'Devlin 2019a')).toEqual({ is: 'one', record: 'twin2' });
    expect(called(lettered, 'Devlin 2019b')).toEqual({ is: 'one', record: 'twin1' });
    expect(called(lettered, 'Devlin 2019c')).toMatchObject({ is: 'none' });
    const plain = listed(['Devlin A. 2019. Eleven.', 'Devlin A. 2019. Twelve.']);
    expect(called(plain, 'Devlin 2019a')).toEqual({ is: 'one', record: 'twin1' });
    expect(called(plain, 'Devlin 2019b')).toEqual({ is: 'one', record: 'twin2' });
    expect(called(plain, 'Devlin 2019')).toMatchObject({ is: 'several' });
  });

  it('goes by the words of an entry whose authors could not be told', () => {
    const [draft] = bibliography('a.md', [{ key: 'x', title: 'Some words' }]);
    if (draft === undefined) throw new Error();
    const unread = { ...draft.draft, parsed: { words: 'Pereira F, Tishby N and Lee L. Distributional clustering. 1993.', confidence: new Map() } };
    expect(called([unread], 'Pereira et al. 1993')).toEqual({ is: 'one', record: 'x' });
    expect(called([unread], 'Pereira et al. 1994')).toMatchObject({ is: 'none' });
  });

  it('takes two entries of one work for one', () => {
    const list = bibliography('a.bib', [{ key: 'a', year: 2019, author: of('Devlin') }, { key: 'b', year: 2019, author: of('Devlin') }]).map(({ draft }) => draft);
    expect(new AuthorYearIndex(list, new Map(list.map((draft) => [draft, 'one']))).find({ names: ['Devlin'], others: false, year: '2019', letter: '' })).toEqual({ is: 'one', record: 'one' });
  });
});
