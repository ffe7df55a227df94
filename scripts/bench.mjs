// Measures speed and memory, as ratios within one run: `node scripts/bench.mjs [reading parallel …]`; all subjects where none is named.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, install } from './prepare.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'bench');
const subjects = ['reading', 'parallel'];
const asked = process.argv.slice(2);
const unknown = asked.filter((subject) => !subjects.includes(subject));
if (unknown.length > 0) {
  console.error(`There is no benchmark of ${unknown.join(', ')}. Subjects: ${subjects.join(', ')}.`);
  process.exit(2);
}
install();
build();
for (const subject of asked.length === 0 ? subjects : asked) await (await import(pathToFileURL(join(folder, `${subject}.mjs`)).href)).bench();
