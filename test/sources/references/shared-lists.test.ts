import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beginsEntry } from '../../../src/sources/references/entry-beginnings.ts';
import { splitReferences } from '../../../src/sources/references/split-references.ts';
import { linesOf } from '../../../src/sources/text/markdown-masks.ts';
import { scanPlain } from '../../../src/sources/text/plain-blocks.ts';
import { hasSamples, samplesFolder } from '../samples.ts';

const open = (name: string): string => (hasSamples ? readFileSync(new URL(`refparse/anystyle/${name}`, samplesFolder), 'utf8') : '');

/** A YAML scalar on one line. */
function scalar(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1).replace(/''/g, "'");
  return written.startsWith('"') ? String(JSON.parse(written)) : written;
}

const pairs = open('ref-join.yml')
  .split(/^- /m)
  .slice(1)
  .map((item) => new Map([...item.matchAll(/^ *(\w+): (.*)$/gm)].map(([, name = '', value = '']): [string, string] => [name, scalar(value.trim())])));

describe.skipIf(!hasSamples)('reference lists of others', () => {
  it('has pairs of lines', () => expect(pairs).toHaveLength(48));

  it.each(pairs.map((pair) => ({ before: pair.get('a') ?? '', after: pair.get('b') ?? '', indent: Number(pair.get('indent')), join: pair.get('join') === 'true' })))('joins or parts: $before / $after', ({ before, after, indent, join }) => {
    const text = `${before}\n${after}`;
    const joined = /^\d+\.? /.test(before) ? splitReferences(text, linesOf(text)).length === 1 : !beginsEntry(before, { words: after, indent, hanging: false, afterBlank: false });
    expect(joined).toBe(join);
  });

  it('finds the entries of a thesis, each at its first line, and nothing else', () => {
    const rows = open('bb599nz4341.ttx').split('\n');
    const text = rows.map((row) => row.slice(16)).join('\n');
    const firstLines = rows.filter((row) => row.startsWith('ref ')).map((row) => row.slice(16).trim());
    expect(scanPlain(text).references.map(({ start, end }) => text.slice(start, end).split('\n')[0])).toEqual(firstLines);
    expect(firstLines).toHaveLength(43);
  });
});
