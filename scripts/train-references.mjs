// Trains the labeller of references and writes the model that ships: `node scripts/train-references.mjs <folder of samples>`. Needs pandoc and the styles of Debian's citation-style-language-styles;
// takes some minutes. What it learns from is told in data/reference-model.md; nothing of it ships but the weights of features that several references share.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const samples = process.argv[2] ?? join(root, '../shared/samples');
const load = async (name) => (await runnerImport(join(root, name), { root, configFile: false, logLevel: 'error' })).module;
const { trainingSamples } = await load('scripts/references/trained-samples.ts');
const { trainField } = await load('scripts/references/train-field.ts');
const { modelModule, packModel } = await load('scripts/references/pack-model.ts');

const learnt = trainingSamples(samples);
console.log(`${learnt.length} references`);
const trained = trainField(learnt, { rarest: 3, penalty: 0.5, rounds: 100, tell: (line) => console.log(line) });
const packed = packModel(trained);
writeFileSync(join(root, 'src/sources/references/reference-model.ts'), modelModule(packed));
console.log(`${trained.hashes.length} features, ${packed.length} bytes of Base64`);
