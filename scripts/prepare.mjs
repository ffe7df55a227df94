// Brings a clone to the point where its programs run: installs what package-lock.json lists and builds what is older than its sources.
// Plain JavaScript, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const cli = join(root, 'dist/src/cli/main.js');

/** Runs a program in the clone; its output goes to stderr, so that stdout stays the command's own. Ends the process where it fails. */
export function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error === undefined && status === 0) return;
  console.error(`\`${program} ${args.join(' ')}\` failed${error === undefined ? ` with exit code ${status}` : `: ${error.message}`}.`);
  process.exit(1);
}

/** Installs the packages of package-lock.json where node_modules was made from another one, or is not there. */
export function install() {
  requireNode();
  const stamp = join(root, 'node_modules/.stemma-lock');
  const wanted = digest([join(root, 'package-lock.json')]);
  if (read(stamp) === wanted) return;
  console.error('Installing packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** Compiles the library and the map where a source changed since the last time. */
export function build() {
  const stamp = join(root, 'dist/.built-from');
  const wanted = digest([...filesUnder(join(root, 'src')), ...filesUnder(join(root, 'viz')), join(root, 'package-lock.json'), join(root, 'tsconfig.json')]);
  if (read(stamp) === wanted) return;
  console.error('Building …');
  run(process.execPath, [bin('typescript', 'tsc'), '-p', root]);
  run(process.execPath, [bin('vite', 'vite'), 'build', '--config', join(root, 'viz/vite.config.ts'), '--logLevel', 'warn']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** The script that a package's program is, so that no shell is needed to run it. */
export function bin(name, program) {
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return join(root, 'node_modules', name, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[program]);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`stemma needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
