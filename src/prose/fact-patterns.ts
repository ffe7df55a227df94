import { NAME } from './clauses.ts';
import { COUNT, SIZE } from './counts.ts';
import type { FactCue, FactLanguage } from './fact-cue.ts';
import { MODALITY_WORD } from './modality.ts';

/** Stands for organisations in a masked sentence, one for each code unit. */
export const ORGANISATION = '\ue004';

/** A cue, ready to be looked for. */
export interface FactPattern {
  readonly cue: FactCue;
  readonly pattern: RegExp;
}

/** A whole run of a sign, tried from its beginning alone, so that a long one costs no more. */
function run(sign: string): string {
  return `(?<!${sign})${sign}+(?!${sign})`;
}

const SLOTS: ReadonlyMap<string, string> = new Map([
  ['{thing}', `(?<thing>${run(NAME)})`],
  ['{org}', `(?<org>${run(ORGANISATION)}(?:\\s?(?:,|，|、|and\\b|&|/|,\\s?and\\b|和|与|及|以及|联合|together with|in collaboration with)\\s?(?:the\\s)?${run(ORGANISATION)}){0,8})`],
  ['{year}', '(?<![\\d.,])(?<year>(?:19[5-9]|20\\d)\\d)(?![\\d]|[.,]\\d)'],
  ['{count}', `(?<![\\d.,])(?<count>${COUNT})`],
  ['{size}', `(?<![\\d.,])(?<size>${SIZE})`],
  ['{from}', `(?<from>${MODALITY_WORD})`],
  ['{to}', `(?<to>${MODALITY_WORD})`],
]);

const COMPILED = new Map<FactLanguage, readonly FactPattern[]>();

/** The cues of a language as regular expressions. Blanks are looked through up to eight, so that long ones cost no more. */
export function factPatterns(language: FactLanguage): readonly FactPattern[] {
  const known = COMPILED.get(language);
  if (known !== undefined) return known;
  const made = language.cues.map((cue) => {
    const source = cue.pattern.replace(/\{[a-z]+\}/g, (slot) => SLOTS.get(slot) ?? slot).replaceAll('\\s+', '\\s{1,8}').replaceAll('\\s*', '\\s{0,8}');
    return { cue, pattern: new RegExp(source, 'dgiu') };
  });
  COMPILED.set(language, made);
  return made;
}
