import { describe, expect, it } from 'vitest';
import { matchWorks } from '../../src/records/match-works.ts';
import { followCitation, listClaim, referenceList, type ReferenceList, resolveMention } from '../../src/records/resolve-citations.ts';
import type { Sourced } from '../../src/records/records.ts';
import { type MentionDraft, sourceText } from '../../src/sources/drafts.ts';
import { bibliography, type Entry } from './sourced.ts';

function listOf(entries: readonly Entry[]): ReferenceList {
  const drafts = bibliography('refs.bib', entries);
  return referenceList('refs.bib', drafts.map(({ draft }) => draft), matchWorks(drafts).recordOf);
}

const text = sourceText('survey.md', 'First. GPT-3 [2] and others [1, 9]. Last.\n');

function mention(cited: readonly string[]): Sourced<MentionDraft> {
  return { source: text, draft: { type: 'mention', place: text.lines.place(13, 16), sentence: text.lines.place(7, 35), cited, section: ['Models', 'Text'], paragraphOrdinal: 3, sentenceOrdinal: 12 } };
}

describe('referenceList', () => {
  it('counts entries that state no number, and answers to keys too', () => {
    const list = listOf([{ key: 'a', title: 'A' }, { key: 'b', title: 'B' }]);
    expect([...list.byLabel]).toEqual([['1', 'work:title:a'], ['a', 'work:title:a'], ['2', 'work:title:b'], ['b', 'work:title:b']]);
  });

  it('goes by the numbers that are stated, where any is', () => {
    const list = listOf([{ key: 'a', title: 'A', number: '7' }, { key: 'b', title: 'B' }, { key: 'c', title: 'C', number: '1' }]);
    expect(['7', '1', '2', 'b'].map((label) => list.byLabel.get(label))).toEqual(['work:title:a', 'work:title:c', undefined, 'work:title:b']);
  });

  it('answers to identifiers and addresses in any spelling', () => {
    const list = listOf([{ key: 'a', title: 'A', ids: ['doi:10.1000/x'] }, { key: 'b', title: 'B', ids: ['arxiv:1706.03762'], csl: { URL: 'https://b.org/x' } }]);
    expect(['doi:10.1000/X', 'https://doi.org/10.1000/x', 'arxiv:1706.03762v2', 'url:https://b.org/x', 'https://b.org/x'].map((label) => followCitation(list, label))).toEqual(['a', 'a', 'b', 'b', 'b'].map((name) => ({ record: { a: 'work:doi:10.1000/x', b: 'work:arxiv:1706.03762' }[name] })));
    expect(followCitation(list, '')).toHaveProperty('because');
  });

  it('lets two numbers mean one work', () => {
    const list = listOf([{ key: 'a', title: 'A', year: 2020 }, { key: 'b', title: 'A', year: 2020 }]);
    expect(list.byLabel.get('1')).toBe(list.byLabel.get('2'));
  });

  it('takes what looks like a number for one, even where a citation key is the same', () => {
    const list = listOf([{ key: '2', title: 'A' }, { key: 'b', title: 'B' }]);
    expect(list.byLabel.get('2')).toBe('work:title:b');
  });
});

describe('listClaim', () => {
  it('claims what the list says, quoting the entry', () => {
    const [entry] = bibliography('refs.bib', [{ key: 'a', title: 'A' }]);
    if (entry === undefined) throw new Error();
    const { evidence, ...ends } = listClaim('work:survey', entry, 'work:title:a');
    expect(ends).toEqual({ from: 'work:survey', kind: 'cites', to: 'work:title:a' });
    expect(evidence).toMatchObject({ source: 'refs.bib', how: 'table', strength: 'stated', quote: entry.source.text.slice(entry.draft.place.start, entry.draft.place.end) });
  });

  it('is weaker where the entry was inferred, and says why', () => {
    for (const keyword of ['inferred', 'unidentified']) {
      const [entry] = bibliography('refs.bib', [{ key: 'a', keywords: [keyword] }]);
      if (entry === undefined) throw new Error();
      const { evidence } = listClaim('work:survey', entry, 'work:a');
      expect(evidence.strength).toBe('implied');
      expect(evidence.caveat).toBeTruthy();
    }
  });
});

describe('resolveMention', () => {
  const scope = { survey: 's1', node: 'work:survey', list: listOf([{ key: 'a', title: 'A' }, { key: 'b', title: 'B' }]) };

  it('makes one claim a number, the sentence as its evidence', () => {
    const { resolved, diagnostics } = resolveMention(mention(['2', '1']), scope, false);
    expect(resolved.map(({ claim }) => [claim?.from, claim?.kind, claim?.to])).toEqual([['work:survey', 'cites', 'work:title:b'], ['work:survey', 'cites', 'work:title:a']]);
    expect(resolved[0]?.claim?.evidence).toMatchObject({ source: 'survey.md', quote: 'GPT-3 [2] and others [1, 9].', how: 'marker', strength: 'stated', mention: { survey: 's1', section: ['Models', 'Text'], paragraph: 3, sentence: 12 } });
    expect(resolved[0]?.claim?.evidence.retells).toBeUndefined();
    expect(diagnostics).toEqual([]);
  });

  it('says that a digest retells', () => {
    expect(resolveMention(mention(['1']), scope, true).resolved[0]?.claim?.evidence.retells).toBe('s1');
  });

  it('leaves a number that the list does not have unresolved, with a place, and resolves the others', () => {
    const { resolved, diagnostics } = resolveMention(mention(['1', '9']), scope, false);
    expect(resolved.map(({ cited, claim }) => [cited, claim?.to])).toEqual([['1', 'work:title:a'], ['9', undefined]]);
    expect(diagnostics).toMatchObject([{ code: 'citation-unresolved', path: 'survey.md', place: { line: 1, column: 14 } }]);
    expect(diagnostics[0]?.message).toContain('[9]');
  });

  it('leaves everything unresolved where no scope holds', () => {
    const { resolved, diagnostics } = resolveMention(mention(['1', '2']), undefined, false);
    expect(resolved.every(({ claim }) => claim === undefined)).toBe(true);
    expect(diagnostics).toHaveLength(2);
    expect(diagnostics[0]?.hint).toContain('scope');
  });

  it('follows authors and year; where two entries fit, it names both', () => {
    const list = listOf([{ key: 'a', title: 'A', year: 2019, author: [{ family: 'Lee' }] }, { key: 'b', title: 'B', year: 2019, author: [{ family: 'Lee' }] }, { key: 'c', title: 'C', year: 2017, author: [{ family: 'Kim' }] }]);
    const { resolved, diagnostics } = resolveMention(mention(['Kim 2017', 'Lee 2019', 'Kim 2018', 'Nemo 2000']), { ...scope, list }, false);
    expect(resolved.map(({ claim }) => claim?.to)).toEqual(['work:title:c-2017', undefined, undefined, undefined]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['citation-unresolved', 'citation-unresolved', 'citation-unresolved']);
    expect(diagnostics[0]?.message).toContain('fits 2 entries');
    expect(diagnostics[0]?.message).toMatch(/“A” \(2019\); “B” \(2019\)/);
    expect(diagnostics[1]?.hint).toContain('“C” (2017)');
    expect(diagnostics[2]?.hint).not.toContain('Did');
  });
});
