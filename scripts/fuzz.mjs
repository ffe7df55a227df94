// Reads damaged files for as long as asked: `node scripts/fuzz.mjs [minutes] [seed]`. Files of test/fixtures (and of ../shared/samples where it is there) are cut, spliced
// with one another and sprinkled with random bytes; every reader has to answer with drafts and diagnostics whose places lie in the text. What throws is printed with its
// seed and kept in out/fuzz/.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root } from './prepare.mjs';

const [minutes = '1', first = '1'] = process.argv.slice(2);
install();
build();
const { decodeText, readers, recogniseReader, sourceText } = await import('../dist/src/index.js');
const { default: fc } = await import('fast-check');

const files = [join(root, 'test/fixtures'), join(root, '../shared/samples')]
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
  .sort()
  .map((path) => ({ path, bytes: readFileSync(path) }))
  .filter(({ bytes }) => bytes.length < 200_000);
const anyFile = fc.constantFrom(...files);
const damaged = fc
  .record({ one: anyFile, other: anyFile, from: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.double({ min: 0, max: 1, noNaN: true }), sprinkled: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 20 }) })
  .map(({ one, other, from, to, sprinkled }) => {
    const bytes = Buffer.concat([one.bytes.subarray(0, Math.floor(from * one.bytes.length)), other.bytes.subarray(Math.floor(to * other.bytes.length))]);
    for (const [at, byte] of sprinkled) if (bytes.length > 0) bytes[Math.floor(at * (bytes.length - 1))] = byte;
    return { path: one.path, bytes };
  });

const end = Date.now() + Number(minutes) * 60_000;
let seed = Number(first);
let count = 0;
let failures = 0;
while (Date.now() < end) {
  for (const { path, bytes } of fc.sample(damaged, { seed, numRuns: 50 })) {
    count += 1;
    const { text } = decodeText(path, bytes);
    const source = sourceText(path, text);
    const guessed = recogniseReader(source);
    // The reader that the content looks like, the one it was written for, and one of all by turns.
    for (const reader of new Set([guessed, recogniseReader(sourceText(path, decodeText(path, files.find((file) => file.path === path).bytes).text)), readers[count % readers.length]])) {
      if (reader === undefined) continue;
      try {
        const { drafts, skips, diagnostics } = reader.read(source);
        for (const { place } of [...drafts, ...skips, ...diagnostics]) if (place !== undefined && !(place.start >= 0 && place.start <= place.end && place.end <= text.length)) throw new Error(`a place outside the text: ${JSON.stringify(place)}`);
      } catch (error) {
        failures += 1;
        mkdirSync(join(root, 'out/fuzz'), { recursive: true });
        const kept = join(root, 'out/fuzz', `${reader.format}-${seed}-${count}`);
        writeFileSync(kept, bytes);
        console.error(`${reader.format} throws, seed ${seed} (kept as ${kept}): ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : error}`);
      }
    }
  }
  seed += 1;
}
console.log(`${count} damaged files, ${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;
