import { join } from 'node:path';
import { anystyleReferences, isHeldBack, type LabelledReference } from './anystyle-data.ts';
import { type RenderedReference, renderReferences, worksOf } from './rendered-references.ts';
import type { Sample } from './train-field.ts';

/** Hand-labelled references decide: what was printed by rule, or labelled for being hard, counts for less. */
const GOLD = 1;
const HARD = 0.7;
const PRINTED = 0.4;
/** Each work is trained on in so many styles, another few each. */
const STYLES_A_WORK = 4;

/** The references of the gold data that are held back. */
export function heldBackGold(samples: string): LabelledReference[] {
  return anystyleReferences(join(samples, 'refparse/anystyle/gold.xml')).filter((_, index) => isHeldBack(index));
}

/** Works of one bibliography printed in every style; those of works held back are to be scored on. */
export function printedLanguageModels(samples: string): RenderedReference[] {
  return renderReferences(worksOf(join(samples, 'bibtex/llm/bib.bib')));
}

/** All that the model learns from. */
export function trainingSamples(samples: string): Sample[] {
  const anystyle = join(samples, 'refparse/anystyle');
  const gold = anystyleReferences(join(anystyle, 'gold.xml')).filter((_, index) => !isHeldBack(index));
  const hard = ['bad.xml', 'dps.xml'].flatMap((name) => anystyleReferences(join(anystyle, name)));
  const physics = worksOf(join(samples, 'bibtex/big/Unabbreviate_on_import_1436-3.bib')).filter((_, index) => index % 30 === 0);
  const printed = [...printedLanguageModels(samples), ...renderReferences(physics)].filter(({ isHeldBack: held }) => !held);
  const seen = new Map<string, number>();
  const chosen = printed.filter(({ item, style }) => {
    // Styles go round: the first work is printed in the first few, the next in the few after.
    const turn = (seen.get(style) ?? 0) + 1;
    seen.set(style, turn);
    return (turn * 7 + style.length * 5 + (item.title?.length ?? 0)) % 15 < STYLES_A_WORK;
  });
  return [
    ...gold.map((reference) => ({ reference, weight: GOLD })),
    ...hard.map((reference) => ({ reference, weight: HARD })),
    ...chosen.map(({ reference }) => ({ reference, weight: PRINTED })),
  ];
}
