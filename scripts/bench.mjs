// Measures speed and memory, as ratios within one run: `node scripts/bench.mjs [subject [what of it …] …]`, as in `node scripts/bench.mjs kernels 10000 leiden`; all subjects where none is named.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, install } from './prepare.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'bench');
const SUBJECTS = ['reading', 'kernels', 'parallel', 'layout', 'build', 'memory', 'map'];
const asked = [];
for (const word of process.argv.slice(2)) {
  if (SUBJECTS.includes(word)) asked.push({ subject: word, parts: [] });
  else if (asked.length > 0) asked.at(-1).parts.push(word);
  else {
    console.error(`There is no benchmark of ${word}. Subjects: ${SUBJECTS.join(', ')}.`);
    process.exit(2);
  }
}
install();
build();
for (const { subject, parts } of asked.length > 0 ? asked : SUBJECTS.map((name) => ({ subject: name, parts: [] }))) {
  await (await import(pathToFileURL(join(folder, `${subject}.mjs`)).href)).bench(parts);
}
