import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as stemma from '../src/index.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const GOLDEN = fileURLToPath(new URL('golden/exports.txt', import.meta.url));

describe('the front door', () => {
  it('exports what the list says, no more and no less', () => {
    expect(Object.keys(stemma).sort().join('\n')).toBe(readFileSync(GOLDEN, 'utf8').trimEnd());
  });

  it('is safe in browsers: nothing behind it needs Node', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(file, 'utf8');
      expect(text, file).not.toMatch(/from 'node:/);
      for (const [, path = ''] of text.matchAll(/from '(\.{1,2}\/[^']+)'/g)) visit(join(dirname(file), path));
    };
    visit(join(SRC, 'index.ts'));
    expect(seen.size).toBeGreaterThan(60);
  });

  it('leaves nothing public out of reach: every room but the clients has a file behind the door', () => {
    const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'cli').map(({ name }) => name);
    const door = readFileSync(join(SRC, 'index.ts'), 'utf8');
    for (const room of rooms) expect(door).toContain(`'./${room}/`);
  });
});
