import type { CslItem } from '../csl.ts';
import { cslItem } from '../fields/csl-members.ts';
import { halfWidth } from './half-width.ts';
import { readReferenceNames } from './reference-names.ts';

const TITLE_MARKS = /《([^《》]{1,300})》/g;
const QUOTED = /“([^“”]{2,300})”/;
const YEAR = /(?<!\d)((?:1[6-9]|20)\d\d)(?!\d)/;
const PUBLISHER = /(?:([^,.:;《》]{2,12}):\s*)?([^,.:;《》]{2,30}(?:出版社|出版公司|书局|书店|印书馆|出版中心))/;
const PAGES = /第?\s*(\d+(?:\s*-\s*\d+)?)\s*页/;

/** A Chinese reference of the humanities, whose titles stand in title marks: `张三：《题名》，《刊名》2020年第3期，第1-5页。`, `张三：《书名》，北京：中华书局，1980年。` Undefined where no title is marked. O(length). */
export function readTitleMarks(words: string): Omit<CslItem, 'id'> | undefined {
  const plain = halfWidth(words);
  const [first, second] = [...words.matchAll(TITLE_MARKS)];
  if (first === undefined) return undefined;
  // An article in quotation marks stands before the journal in title marks.
  const quoted = QUOTED.exec(words.slice(0, first.index));
  const title = quoted?.[1] ?? first[1];
  const container = quoted === null ? second?.[1] : first[1];
  const start = quoted?.index ?? first.index;
  const named = words.slice(0, start).replace(/[\s：:，,.．。]+$/, '');
  if (named.length > 60 || /[。.]\s*\p{Script=Han}{8}/u.test(named)) return undefined;
  const tail = plain.slice(start + (title?.length ?? 0));
  const [, place, publisher] = PUBLISHER.exec(tail) ?? [];
  const [, year] = YEAR.exec(tail) ?? [];
  const issue = /第\s*(\d+(?:-\d+)?)\s*期/.exec(tail)?.[1];
  const { names } = readReferenceNames(named);
  const { id: _id, ...csl } = cslItem({
    id: '',
    type: issue !== undefined || (container !== undefined && publisher === undefined) ? 'article-journal' : container === undefined ? 'book' : 'chapter',
    title,
    author: names,
    'container-title': container,
    volume: /第\s*(\d+)\s*卷/.exec(tail)?.[1],
    issue,
    page: PAGES.exec(tail)?.[1]?.replace(/\s/g, ''),
    publisher,
    'publisher-place': place,
    issued: year === undefined ? undefined : { 'date-parts': [[Number(year)]] },
  });
  return csl;
}
