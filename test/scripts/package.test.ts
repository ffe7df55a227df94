import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/stemma.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the package as it is installed', () => {
  const folder = folderWith({});

  it('has a program, two doors and the map, and nothing that it should not ship', () => {
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: ROOT, stdio: 'ignore' });
    const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    mkdirSync(join(folder, 'node_modules'));
    execFileSync('tar', ['-xzf', archive, '-C', 'node_modules'], { cwd: folder });
    execFileSync('mv', ['node_modules/package', 'node_modules/stemma'], { cwd: folder });
    const shipped = readdirSync(join(folder, 'node_modules/stemma')).sort();
    expect(shipped).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'data', 'dist', 'package.json']);
    // What npm would install beside it.
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules/stemma/node_modules'));
    const program = spawnSync(process.execPath, [join(folder, 'node_modules/stemma/dist/src/cli/main.js'), 'build', join(folder, 'node_modules/stemma/data/aigc'), '-o', 'graph', '--quiet'], { cwd: folder, encoding: 'utf8' });
    expect(program.status, program.stderr).toBe(0);
    expect(readdirSync(join(folder, 'node_modules/stemma/dist/viz'))).toContain('index.html');
  });

  it('is a library', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { buildProject, select, traceLineage } from 'stemma';
       import { openProject } from 'stemma/node';
       const { input } = await openProject(['node_modules/stemma/data/aigc']);
       const folder = await buildProject(input);
       const { relatives } = traceLineage(folder.graph, 'model:chatgpt', 'ancestors', { strengths: ['stated'] });
       console.log(relatives.length > 0, select('kind:work year:2022', folder).size > 0);`,
    );
    expect(execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' })).toBe('true true\n');
  });
});
