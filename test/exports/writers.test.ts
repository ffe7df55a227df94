import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/base/diagnostics.ts';
import { writerOf, writers } from '../../src/exports/writers.ts';
import { Field, smallField } from './field.ts';
import { hostileText } from './hostile.ts';

const golden = (file: string): string => readFileSync(new URL(`../fixtures/exports/${file}`, import.meta.url), 'utf8');

describe('writers', () => {
  it('are found by format, with a hint where there is none', () => {
    expect(writers.map(({ format }) => format)).toEqual(['bibtex', 'biblatex', 'ris', 'csl-json', 'works-csv', 'csv', 'csv-edges', 'graphml', 'gexf', 'json']);
    expect(writerOf('gexf').extension).toBe('gexf');
    expect(() => writerOf('bibtx')).toThrow(UsageError);
    expect(() => writerOf('bibtx')).toThrow('There is no format “bibtx”');
  });

  it.each(writers.map((writer) => [writer.format, writer] as const))('%s writes what it wrote before', (format, { extension, write }) => {
    const { text, lost } = write(smallField().all());
    expect(text).toBe(golden(`small-${format}.${extension}`));
    expect(lost.map(({ message }) => `${format}: ${message}\n`).join('')).toBe(golden('lost.txt').split(/(?<=\n)/).filter((line) => line.startsWith(`${format}: `)).join(''));
    expect(lost.every(({ code, severity }) => code === 'export-lost' && severity === 'note')).toBe(true);
  });

  it.each(writers)('$format gives the same bytes whatever the order of the selection', ({ write }) => {
    const { folder, selection } = smallField().all();
    expect(write({ folder, selection: new Set([...selection].reverse()) })).toEqual(write({ folder, selection }));
  });

  it.each(writers)('$format says so when a selected node is not in the graph', ({ write }) => {
    expect(() => write(smallField().some('model:gpt-3', 'model:gpt-9'))).toThrow('The graph has no node “model:gpt-9”');
  });

  it.each(writers)('$format writes an empty selection of an empty graph, and loses nothing', ({ write }) => {
    expect(write(new Field().all()).lost).toEqual([]);
  });

  it.each(writers)('$format never throws, and leaves the graph as it was', ({ write }) => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (one, two, three) => {
        const input = hostileField(one, two, three).all();
        const before = JSON.stringify(input.folder.graph.export());
        write(input);
        expect(JSON.stringify(input.folder.graph.export())).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});

/** Hostile text everywhere that a source's text can end up. */
function hostileField(one: string, two: string, three: string): Field {
  const field = new Field()
    .work(`work:title:${one}`, { type: one, title: two, author: [{ family: three, given: one }, { literal: two }, {}], 'container-title': one, publisher: two, DOI: three, URL: one, page: two, issued: { literal: three }, keyword: one, language: two, abstract: three }, { identifiers: [one, `doi:${two}`, `arxiv:${three}`], citationKeys: [three], keywords: [two], aliases: [one, two, three], survey: two })
    .thing('model', `model:${one}`, two, { aliases: [three], modality: one, note: two });
  return field.edge('introduces', `work:title:${one}`, `model:${one}`, ['stated', three, { source: two, reason: one, caveat: two, role: three, retells: one }]);
}
