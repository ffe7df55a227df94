// Prints how well references are read: `node scripts/score-references.mjs [folder of samples]`. The part on printed styles needs pandoc and Debian's citation-style-language-styles, and says so without them.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const samples = process.argv[2] ?? join(root, '../shared/samples');
const load = async (name) => (await runnerImport(join(root, name), { root, configFile: false, logLevel: 'error' })).module;
const score = await load('scripts/references/score.ts');
const { labelByRules } = await load('scripts/references/rule-baseline.ts');
const { heldBackGold, printedLanguageModels } = await load('scripts/references/trained-samples.ts');
const percent = (share) => share.toFixed(3);

console.log(`Token accuracy: of the tokens between blanks, with AnyStyle's labels. Field: a stretch of tokens of one label; right where its label, its first and its last token are.
F1: of all fields together (micro average). Whole: references of which every token is right. Rules: a labeller without training.
`);
const gold = heldBackGold(samples);
const ours = score.scoreLabelling(gold, score.trained);
const rules = score.scoreLabelling(gold, labelByRules);
console.log(`AnyStyle gold, the fifth held back: ${ours.references} references      trained   rules`);
for (const [name, key] of [['token accuracy', 'tokenAccuracy'], ['field F1', 'f1'], ['whole right', 'wholeRight']]) console.log(`  ${name.padEnd(48)} ${percent(ours[key])}   ${percent(rules[key])}`);
for (const [label, found] of [...ours.fields].sort(([, left], [, right]) => right.there - left.there)) {
  if (found.there > 0) console.log(`  ${`F1 of ${label} (${found.there})`.padEnd(48)} ${percent(score.f1(found))}   ${percent(score.f1(rules.fields.get(label) ?? { right: 0, found: 0, there: found.there }))}`);
}

for (const { threshold, precision, recall } of score.scoreThresholds(gold, [0, 0.3, 0.5, 0.6, 0.7, 0.9])) console.log(`  fields of a probability of at least ${threshold}: precision ${percent(precision)}, recall ${percent(recall)}`);

const { entries, lists } = score.scoreMarked(samples);
console.log(`\nGB/T 7714, by rules: ${entries} printed entries; scored are those that an item of the three CSL-JSON files can be found for`);
for (const [list, fields] of lists) console.log(`  ${list}: ${[...fields].map(([field, { right, there }]) => `${field} ${percent(right / there)} (${there})`).join(', ')}`);

const printed = printedOr(() => printedLanguageModels(samples).filter(({ isHeldBack }) => isHeldBack));
if (printed !== undefined) {
  console.log('\nPrinted by CSL styles, of works never trained on: labels (trained, rules), then fields of CSL as right / wrong / left empty');
  for (const style of new Set(printed.map((one) => one.style))) {
    const some = printed.filter((one) => one.style === style);
    const labelled = score.scoreLabelling(some.map(({ reference }) => reference), score.trained);
    const byRules = score.scoreLabelling(some.map(({ reference }) => reference), labelByRules);
    const counts = new Map(score.COMPARED.map((field) => [field, { right: 0, wrong: 0, empty: 0 }]));
    for (const { reference, item } of some) for (const [field, result] of score.scoreFields(reference.words, item)) counts.get(field)[result] += 1;
    console.log(`  ${style.padEnd(24)} ${String(some.length).padStart(4)}  F1 ${percent(labelled.f1)} (${percent(byRules.f1)})  whole ${percent(labelled.wholeRight)} (${percent(byRules.wholeRight)})  ${[...counts].map(([field, { right, wrong, empty }]) => `${field} ${right}/${wrong}/${empty}`).join('  ')}`);
  }
}

function printedOr(print) {
  try {
    return print();
  } catch (error) {
    console.log(`\nPrinted styles are left out: ${error.message.split('\n')[0]}`);
    return undefined;
  }
}
