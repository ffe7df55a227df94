import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { buildProject } from '../../src/project/build.ts';
import { GRAPH_FILES, readGraphFolder } from '../../src/project/graph-folder.ts';
import { EXAMPLE, example, exampleFiles, textsOf } from './example.ts';

const CLI = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'stemma-bytes-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('same input, same bytes', () => {
  it('does not depend on the order in which files are given', async () => {
    const forward = textsOf(await example());
    const backward = textsOf(await buildProject({ name: 'aigc', files: await exampleFiles((names) => names.reverse()) }));
    expect(backward).toEqual(forward);
  });

  it('does not depend on the folder, the time zone, the language or the order of arguments', () => {
    const elsewhere = join(scratch, 'else where', 'copy');
    cpSync(EXAMPLE, elsewhere, { recursive: true });
    const files = ['survey2.bib', 'overrides.csv', 'models.csv', 'survey.md', 'stemma.json', 'surveys.bib', 'makers.csv', 'lineage.csv', 'survey1.bib'];
    execFileSync(process.execPath, [CLI, 'build', EXAMPLE, '-o', join(scratch, 'one'), '--quiet'], { env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } });
    execFileSync(process.execPath, [CLI, 'build', ...files, '-o', join(scratch, 'two'), '--quiet'], { cwd: elsewhere, env: { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } });
    for (const file of GRAPH_FILES) expect(readFileSync(join(scratch, 'two', file), 'utf8') === readFileSync(join(scratch, 'one', file), 'utf8'), file).toBe(true);
  });

  it('reads back what it wrote', async () => {
    const written = textsOf(await example());
    expect(textsOf(readGraphFolder((file) => written[file].split('\n')))).toEqual(written);
  });
});
