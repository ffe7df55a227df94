import type { ReferenceLabel } from '../../src/sources/references/reference-labels.ts';
import type { ReferenceToken } from '../../src/sources/references/reference-tokens.ts';

/** Labels tokens by rules alone, as one writes them down without data: what the trained labeller is measured against. */
export function labelByRules(tokens: readonly ReferenceToken[]): ReferenceLabel[] {
  const labels: ReferenceLabel[] = [];
  let state: ReferenceLabel = 'author';
  tokens.forEach(({ text }, index) => {
    const before = tokens[index - 1]?.text ?? '';
    const ended = /[.?!]["”’]?$/.test(before) && !/^(?:\p{Lu}\.?-?){1,3}[.,]?$/u.test(before);
    if (index === 0 && /^[[(]?\d{1,3}[\]).]*$/.test(text)) return labels.push('citation-number');
    if (/10\.\d{4,9}\//.test(text) || /^doi:?$/i.test(text)) return labels.push('doi');
    if (/https?:|^www\./i.test(text)) return labels.push('url');
    if (/^\W*(?:1[5-9]|20)\d\d[a-z]?\W*$/.test(text)) {
      if (state === 'author') state = 'title';
      return labels.push('date');
    }
    if (/^\W*(?:pp?\.|pages?)?\W*\w?\d+[-–—]\w?\d+\W*$/i.test(text) || /^pp?\.$|^pages?$/i.test(text)) return labels.push('pages');
    if (/^(?:vol|no)\W*\d*\W*$|^\d{1,4}(?:\(.*\))?[,.:;]*$|^\(\d+\)[,.:;]*$/i.test(text) && state !== 'author' && state !== 'title') return labels.push('volume');
    if (/^["“‘]/.test(text) && state === 'author') state = 'title';
    else if (state === 'author' && ended && index > 1) state = 'title';
    else if (state === 'title' && /^In:?$/.test(text) && /[.,"”]$/.test(before)) state = 'container-title';
    else if (state === 'title' && labels.at(-1) === 'title' && (ended || /[”"]$/.test(before))) state = 'journal';
    else if (state !== 'title' && state !== 'author' && ended) state = 'publisher';
    return labels.push(state);
  });
  return labels;
}
