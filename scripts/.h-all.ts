export { KnownNames } from '../src/prose/known-names.ts';
export { readFacts } from '../src/prose/read-facts.ts';
export { readSentences } from '../src/prose/read-lineage.ts';
