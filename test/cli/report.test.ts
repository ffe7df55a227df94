import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { folderWith, stemma } from './stemma.ts';

const folder = folderWith({ 'field.bib': '@article{a, title = {</script><img src=x onerror=alert(1)>}, author = {A, B.}, year = {2020}}\n' });

beforeAll(() => {
  expect(stemma(folder, 'build', 'field.bib').code).toBe(0);
});

test('a report is written where it is asked for, and says where and how large it is', () => {
  const { code, out, err } = stemma(folder, 'report', 'out/field', '-o', 'reports/field.html');
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toMatch(/^The report is reports\/field\.html \(\d\.\d MB\)\n$/);
  const html = readFileSync(join(folder, 'reports/field.html'), 'utf8');
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).not.toContain('onerror=alert');
  expect(html).not.toMatch(/<(?:script|link)[^>]* (?:src|href)="(?!data:)/);
});

test('without a name it stands beside the graph folder', () => {
  expect(stemma(folder, 'report', '--quiet')).toEqual({ code: 0, out: '', err: '' });
  expect(stemma(join(folder, 'out/field'), 'report').err).toMatch(/^The report is \.\.\/field\.html /);
  expect(readFileSync(join(folder, 'out/field.html'), 'utf8')).toContain('data-graph-file="graph.json"');
});

test('what is no graph folder gets no report', () => {
  const damaged = folderWith(Object.fromEntries(['graph.json', 'evidence.jsonl', 'measures.json', 'ledger.json', 'stemma.lock.json'].map((file) => [file, 'no JSON'])));
  const { code, err } = stemma(damaged, 'report', '-o', 'report.html');
  expect(code).toBe(2);
  expect(err).toContain('graph.json was not written by this version of stemma, or is damaged');
  expect(() => readFileSync(join(damaged, 'report.html'))).toThrow();
  expect(stemma(damaged, 'report', 'nowhere').code).toBe(2);
});
