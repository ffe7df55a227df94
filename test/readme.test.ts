import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { writers } from '../src/exports/writers.ts';
import { readers } from '../src/sources/readers.ts';
import { stemma, folderWith } from './cli/stemma.ts';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = folderWith({});

/** A command of the README with the output printed below it. */
const shown = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/```sh\nstemma ([^\n]+)\n```\n\n```\n([\s\S]*?)\n```/g)].map(([, command = '', output = '']) => ({ command, output }));

beforeAll(() => {
  cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true });
  expect(stemma(folder, 'build', 'data/aigc').code).toBe(0);
});

describe('the README', () => {
  it('names every format that is read or written', () => {
    const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
    for (const { format } of [...readers, ...writers]) expect(text, format).toContain(`\`${format}\``);
  });

  it('shows commands with their output', () => {
    expect(shown.length).toBeGreaterThanOrEqual(4);
  });

  it.each(shown)('prints what it says: stemma $command', ({ command, output }) => {
    const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const printed = stemma(folder, ...args).out.split('\n');
    // `…` stands for words left out.
    for (const line of output.split('\n')) {
      const parts = line.split('…');
      expect(printed.some((text) => (parts.length === 1 ? text.trimEnd() === line.trimEnd() : parts.every((part) => text.includes(part.trim())))), line).toBe(true);
    }
  });
});
