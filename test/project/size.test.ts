import { describe, expect, it } from 'vitest';
import { buildProject } from '../../src/project/build.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const bibliography = (prefix: string, entries: number): Uint8Array => bytes(Array.from({ length: entries }, (_, entry) => `@article{${prefix}${entry}, title = {Work ${prefix} ${entry}}, year = {2000}}\n`).join(''));

describe('a project that memory does not hold', () => {
  it('leaves out the sources that would not fit, with an error that says so, and keeps the rest', async () => {
    const files = new Map([['a.bib', bibliography('a', 3)], ['b.bib', bibliography('b', 3)], ['c.bib', bibliography('c', 2)]]);
    const { graph, account, lock } = await buildProject({ name: 'x', files, mostItems: 5 });
    expect(graph.order).toBe(5);
    expect(lock.map(({ path }) => path)).toEqual(['a.bib', 'c.bib']);
    expect(account.diagnostics).toEqual([
      {
        code: 'graph-too-large',
        severity: 'error',
        path: 'b.bib',
        message: 'b.bib is left out: it has 3 items, and with it there would be 6, more than the 5 that the memory at hand holds',
        hint: 'Build from fewer sources, or give Node.js more memory: NODE_OPTIONS=--max-old-space-size=16000 (megabytes).',
      },
    ]);
  });

  it('is any project that fits exactly', async () => {
    const { account } = await buildProject({ name: 'x', files: new Map([['a.bib', bibliography('a', 3)]]), mostItems: 3 });
    expect(account.diagnostics).toEqual([]);
  });
});

describe('a source with more mistakes than one call takes', () => {
  it('is read, and all of them are told', async () => {
    const rows = 'x,model,not a year\n'.repeat(130_000);
    const { account } = await buildProject({ name: 'x', files: new Map([['models.csv', bytes(`name,kind,year\n${rows}`)]]) });
    expect(account.diagnostics.filter(({ code }) => code === 'field-malformed')).toHaveLength(130_000);
  });
});
