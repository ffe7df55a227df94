// Everything a change must pass: types, layers, unit, golden, property and browser tests. `npm test -- <filter>` runs the files that match.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { bin, build, install, root, run } from './prepare.mjs';

install();
build();
provideChromium();
for (const project of ['viz', 'test']) run(process.execPath, [bin('typescript', 'tsc'), '-p', `${root}/${project}`, '--noEmit']);
const { status } = spawnSync(process.execPath, [bin('vitest', 'vitest'), 'run', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);

/** The browser tests need Chromium: the system's, or one from its package manager where this user may install it. Without one they say so and are skipped. */
function provideChromium() {
  if (chromium() !== undefined) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium for the browser tests …');
    const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
    if (!(apt('update', '-qq') && apt('install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'))) console.error('Chromium could not be installed.');
  }
  if (chromium() === undefined) console.error('No Chromium here (set CHROMIUM to one): the browser tests will be skipped.');
}

function chromium() {
  return [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));
}
