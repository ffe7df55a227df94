// How well lineage is read out of prose: `node scripts/score-lineage.mjs [--list]` scores every survey of which it is known what it states; `--list` prints each miss and each false find.
// `node scripts/score-lineage.mjs TEXT NAMES LINEAGE` scores one: NAMES has the columns name, kind, aliases; LINEAGE has line, child, relation, parent, strength.
// A twentieth of the lines of the two texts that the cues were written by, chosen by a fixed seed, counts for the final score alone, and so do the surveys that are held back.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const load = async (name) => (await runnerImport(join(root, name), { root, configFile: false, logLevel: 'error' })).module;
const { keptSurvey, rowsOf, toldRows, toldSurvey } = await load('scripts/prose/told-survey.ts');
const { exampleSurvey, notesSurvey } = await load('scripts/prose/known-surveys.ts');
const { heldBack, readByCues, readSurvey, scoreOf } = await load('scripts/prose/score-survey.ts');
const { factsIn, scoreFacts } = await load('scripts/prose/score-facts.ts');
const { noDescent } = await load('scripts/prose/no-descent.ts');

const fixtures = join(root, 'test/fixtures/prose');
const shared = join(root, '../shared');
const list = process.argv.includes('--list');
const given = process.argv.slice(2).filter((word) => word !== '--list');
const everyLine = () => true;

if (given.length > 0) {
  const [text, names, lineage] = given.map((path) => resolve(path));
  const survey = toldSurvey(text, rowsOf(names), toldRows(rowsOf(lineage)));
  print('given', survey, readSurvey(survey, true), everyLine);
} else scoreAll();

function scoreAll() {
  const notes = notesSurvey(shared);
  if (notes === undefined) console.log(`${shared} is not here: the notes are left out`);
  for (const [name, survey] of [['notes', notes], ['worked example', exampleSurvey(root)]]) {
    if (survey === undefined) continue;
    const read = readSurvey(survey, true);
    const held = heldBack(survey.source.text.split('\n').length);
    print(`${name}, lines looked at`, survey, read, (line) => !held.has(line));
    print(`${name}, lines held back`, survey, read, (line) => held.has(line));
    print(`${name}, every line`, survey, read, everyLine, false);
    print(`${name}, every line, cues alone`, survey, readByCues(survey), everyLine, false);
  }
  for (const name of ['english-1', 'english-2', 'chinese-1', 'chinese-2', 'english-3', 'english-4', 'chinese-3', 'chinese-4']) {
    const survey = keptSurvey(join(fixtures, name));
    const learnt = /[12]$/.test(name);
    print(`${name}${learnt ? ' (learnt from)' : ' (held back)'}`, survey, readSurvey(survey, true), everyLine);
    print(`${name}${learnt ? ' (learnt from)' : ' (held back)'}, no table of names`, survey, readSurvey(survey, false), everyLine, false);
    if (!learnt) print(`${name} (held back), cues alone`, survey, readByCues(survey), everyLine, false);
    printFacts(name, learnt, survey);
  }
  const sentences = noDescent(fixtures, shared);
  const silent = sentences.filter(({ read }) => read.length === 0);
  console.log(`\n${sentences.length} sentences without descent: ${silent.length} give none (${(silent.length / sentences.length).toFixed(3)})`);
  if (list) for (const { words, read } of sentences) if (read.length > 0) console.log(`  ${read.join('; ')}\n    ${words}`);
}

/** Who made things, when, how large they are and what they take and give; of surveys that are held back only how many. */
function printFacts(name, learnt, survey) {
  const { found, precision, recall, falseFinds, misses } = scoreFacts(survey, factsIn(survey), rowsOf(join(fixtures, `${name}.facts.csv`)));
  console.log(`${name}${learnt ? '' : ' (held back)'}, facts: ${found} found, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  if (!list || !learnt) return;
  for (const { thing, property, value, rule, sentence } of falseFinds) console.log(`  false: ${thing.label} ${property} ${value} (${rule}), line ${survey.source.lines.lineAt(sentence.start)}`);
  for (const { line, subject, property, value } of misses) console.log(`  missed: ${subject} ${property} ${value}, line ${line}`);
}

function print(name, survey, read, counts, lists = list) {
  const { found, precision, recall, kinds, falseFinds, misses } = scoreOf(survey, read, counts);
  console.log(`${name}: ${found} pairs found, precision ${precision.toFixed(3)}, recall of stated ${recall.toFixed(3)}, kinds right ${kinds.toFixed(3)}`);
  if (!lists) return;
  for (const { child, kind, parent, rule, confidence, sentence } of falseFinds) {
    console.log(`  false: ${child.label} ${kind} ${parent.label} (${rule}, ${confidence}), line ${survey.source.lines.lineAt(sentence.start)}: ${survey.source.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`);
  }
  for (const { line, child, kind, parent } of misses) console.log(`  missed: ${child} ${kind} ${parent}, line ${line}`);
}
