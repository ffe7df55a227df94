import { describe, expect, it } from 'vitest';
import { isListed, withSource } from '../../src/project/list-source.ts';

const HEAD = '{ "name": "x", "surveys": [],';

describe('a stemma.json with one more source', () => {
  it.each([
    ['on lines of its own', `${HEAD}\n  "sources": [\n    { "path": "a.bib" },\n    { "path": "b.md", "scopes": [] }\n  ]\n}\n`, `${HEAD}\n  "sources": [\n    { "path": "a.bib" },\n    { "path": "b.md", "scopes": [] },\n    { "path": "o.csv" }\n  ]\n}\n`],
    ['on one line', `${HEAD}"sources":[{"path":"a.bib"}, {"path":"b"}],"title":"]"}`, `${HEAD}"sources":[{"path":"a.bib"}, {"path":"b"}, { "path": "o.csv" }],"title":"]"}`],
    ['alone', `${HEAD}"sources": [] }`, `${HEAD}"sources": [{ "path": "o.csv" }] }`],
    ['with one before it, after a byte order mark', `\ufeff${HEAD}\r\n"sources": [\r\n\t{"path": "a"}\r\n] }`, `\ufeff${HEAD}\r\n"sources": [\r\n\t{"path": "a"},\r\n\t{ "path": "o.csv" }\r\n] }`],
  ])('%s', (_name, before, after) => {
    expect(isListed(before, 'o.csv')).toBe(false);
    expect(withSource(before, 'o.csv')).toBe(after);
    expect(isListed(after, 'o.csv')).toBe(true);
  });

  it.each(['', '[]', '{', `${HEAD}"sources": {} }`, `${HEAD}"sources": [ `, '{ "name": "x" }', '{ "__proto__": [] }'])('is none where there is no list: %s', (config) => expect(withSource(config, 'o.csv')).toBeUndefined());

  it('escapes the path', () => expect(isListed(withSource(`${HEAD}"sources": [] }`, 'a "b".csv') ?? '', 'a "b".csv')).toBe(true));
});
