import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/stemma.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/check-layers.mjs', import.meta.url));

function check(...args: string[]): { code: number | null; out: string } {
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout };
}

describe('the layers', () => {
  it('are kept', () => {
    const { code, out } = check();
    expect(out).toMatch(/ 0 breaches/);
    expect(code).toBe(0);
  });

  it('are not kept by a tree that breaks each rule', () => {
    const root = folderWith({
      'src/base/a.ts': "import { b } from '../graph/b.ts';\n",
      'src/graph/b.ts': 'export const b = Math.random();\n',
      'src/records/c.ts': 'graph.addDirectedEdgeWithKey(key, from, to);\n',
      'src/sources/d.ts': "import { readFile } from 'node:fs';\nconst e: any = readFile;\n",
      'src/findings/utils.ts': "const sorted = names.sort((a, b) => a.localeCompare(b));\nconsole.log('x');\n",
      'src/attic/f.ts': '',
    });
    const { code, out } = check(root);
    expect(code).toBe(1);
    expect(out.trim().split('\n').slice(0, -1)).toEqual([
      'src/attic/f.ts: the room attic is not in the plan',
      'src/base/a.ts:1: base must not import graph',
      'src/findings/utils.ts: a name that says nothing',
      'src/findings/utils.ts:1: results must not depend on the locale',
      'src/findings/utils.ts:2: the library never prints and never exits',
      'src/graph/b.ts:1: results must not depend on chance or the clock',
      'src/records/c.ts:1: only graph/ makes edges, each with its evidence',
      'src/sources/d.ts:1: only node*.ts and cli/ need Node',
      'src/sources/d.ts:2: types are never given up',
    ]);
  });
});
