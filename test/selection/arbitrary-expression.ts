import fc from 'fast-check';

const blank = fc.constantFrom(' ', '  ', '\t');
const anyText = fc.string({ unit: fc.constantFrom('a', 'B', '4', '-', '.', ',', ':', '/', '"', '\\', '(', ')', '|', ' ', '对', 'é'), minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '');
const quoted = anyText.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`);
const bare = fc.stringMatching(/^[a-zA-Z0-9对é][a-zA-Z0-9对é.'/+-]{0,8}$/);
const value = fc.oneof(bare, quoted, fc.tuple(bare, bare).map(([low, high]) => `${low}..${high}`), fc.tuple(quoted, quoted).map(([low, high]) => `${low}..${high}`), bare.map((low) => `${low}..`), quoted.map((high) => `..${high}`));
const field = fc.tuple(fc.stringMatching(/^[a-zA-Z][a-z0-9-]{0,6}(?:\/[a-z]{1,4})?$/), fc.array(value, { minLength: 1, maxLength: 3 })).filter(([, values]) => values[0]?.startsWith('//') !== true).map(([name, values]) => `${name}:${values.join(',')}`);

/** Texts that are expressions: blanks, parentheses and quotation marks where they are needed, and where they are not. */
export const expressionText: fc.Arbitrary<string> = fc.letrec<{ expression: string; term: string }>((tie) => ({
  term: fc.oneof({ depthSize: 'small', withCrossShrink: true }, bare, quoted, field, tie('expression').map((inner) => `(${inner})`), tie('term').map((inner) => `-${inner}`)),
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('term'),
    fc.tuple(tie('expression'), blank, tie('expression')).map(([left, between, right]) => left + between + right),
    fc.tuple(tie('expression'), blank, tie('expression')).map(([left, around, right]) => `${left}${around}|${around}${right}`),
  ),
})).expression;
