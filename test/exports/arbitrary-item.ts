import fc from 'fast-check';
import type { CslDate, CslItem, CslName } from '../../src/sources/csl.ts';

/** Words in several scripts, and signs that one format or another would act upon. */
const WORDS = [
  'The', 'of', 'graph', 'GPT-3', 'Żółć', 'über', 'Œuvre', 'naïve', 'Ångström', '深度学习', '서울', 'Граф', 'AT&T', '50%', '$5', 'C#', 'snake_case', '{braced}', '~home', 'x^2', 'back\\slash', '“quoted”', '<b>', 'a>b', '&amp;',
  'one,', 'two;', '(2020)', '[3]', '…', '–', '—', 'pp.', "'=1+1", '@article{x,', 'No. 7', '10.1000/a', 'and', 'others', '=cmd', '-5',
];

/** Text as items hold it: single blanks, none at the ends, composed letters, no typographic single quotation marks (LaTeX has but one form for them). */
export const itemText: fc.Arbitrary<string> = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

const givenName = fc.constantFrom('Jan', 'Mary Ann', 'J. R. R.', 'É.', 'Łukasz', 'Jean-Paul', 'Ø.');
const familyName = fc.constantFrom('Smith', 'Müller', 'García Márquez', 'O’Neil'.replace('’', "'"), 'Şahin', 'Knuth', 'Ortega y Gasset');
/** Persons whose names have all their parts, in the Latin alphabet, and bodies. */
export const itemName: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ family: familyName, given: givenName }),
  fc.record({ family: familyName, given: givenName, 'non-dropping-particle': fc.constantFrom('van der', 'de', 'von') }),
  fc.record({ family: familyName, given: givenName, suffix: fc.constantFrom('Jr.', 'III') }),
  fc.record({ literal: fc.constantFrom('OpenAI', 'Barnes and Noble, Inc.', 'World Health Organization', '百度研究院', 'The {braced} 50% group') }),
);

const year = fc.integer({ min: 1500, max: 2100 });
const day = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
/** A year, month or day of the calendar. */
export const itemDay: fc.Arbitrary<CslDate> = fc.oneof(year.map((only) => [only]), day.map(([one, two]) => [one, two]), day.map((parts) => [...parts])).map((parts) => ({ 'date-parts': [parts] }));
/** A day, a period or a season. */
export const itemDate: fc.Arbitrary<CslDate> = fc.oneof(
  itemDay,
  fc.tuple(day, day).map(([first, second]) => ({ 'date-parts': [[...first], [...second]] })),
  fc.tuple(year, year).map(([first, second]) => ({ 'date-parts': [[first], [second]] })),
  fc.tuple(year, fc.constantFrom('1', '2', '3', '4')).map(([only, season]) => ({ 'date-parts': [[only]], season })),
);

/** An item of a type with any of some members, in any combination. */
export function arbitraryItem(type: string, members: { readonly [member: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<CslItem> {
  return fc.record(members, { requiredKeys: [] }).map((filled) => ({ id: 'x', type, ...filled }) as CslItem);
}
