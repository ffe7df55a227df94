import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { UsageError } from '../../src/base/diagnostics.ts';
import { formatExpression } from '../../src/selection/format.ts';
import { parseExpression } from '../../src/selection/parse.ts';
import { type Expression, ExpressionError } from '../../src/selection/syntax.ts';
import { expressionText } from './arbitrary-expression.ts';

/** The tree in brackets, without places. */
function shape(expression: Expression): string {
  switch (expression.type) {
    case 'everything':
      return 'everything';
    case 'text':
      return JSON.stringify(expression.text);
    case 'field':
      return `${expression.field}=${expression.values.map(({ parts }) => JSON.stringify(parts)).join(';')}`;
    case 'not':
      return `(not ${shape(expression.operand)})`;
    default:
      return `(${expression.type} ${expression.operands.map(shape).join(' ')})`;
  }
}

const withoutPlaces = (expression: Expression): unknown => JSON.parse(JSON.stringify(expression, (name, value: unknown) => (name === 'place' ? undefined : value)));

function failure(text: string): ExpressionError {
  try {
    parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

describe('parseExpression', () => {
  it.each([
    ['', 'everything'],
    [' \t\u3000', 'everything'],
    ['GPT-4', '"GPT-4"'],
    ['fine-tuned', '"fine-tuned"'],
    ['large language', '(and "large" "language")'],
    ['"large language"', '"large language"'],
    ['a b|c', '(or (and "a" "b") "c")'],
    ['a | b c', '(or "a" (and "b" "c"))'],
    ['(a | b) c', '(and (or "a" "b") "c")'],
    ['(a b) c', '(and "a" "b" "c")'],
    ['a | (b | c)', '(or "a" "b" "c")'],
    ['-a b', '(and (not "a") "b")'],
    ['-a|b', '(or (not "a") "b")'],
    ['-(a b)', '(not (and "a" "b"))'],
    ['--a', '(not (not "a"))'],
    ['-"a b"', '(not "a b")'],
    ['-kind:work', '(not kind=["work"])'],
    ['Kind:Work', 'kind=["Work"]'],
    ['kind:work,model', 'kind=["work"];["model"]'],
    ['author:"Ouyang, Long",Brown', 'author=["Ouyang, Long"];["Brown"]'],
    ['year:2020..2023', 'year=["2020","2023"]'],
    ['year:2020..', 'year=["2020",""]'],
    ['year:..2019', 'year=["","2019"]'],
    ['year:..2019,2022', 'year=["","2019"];["2022"]'],
    ['path:"GPT 3".."Chat GPT"', 'path=["GPT 3","Chat GPT"]'],
    ['source:../a.bib', 'source=["","/a.bib"]'],
    ['author:"a \\"b\\" \\\\ \\c"', 'author=["a \\"b\\" \\\\ \\\\c"]'],
    ['lineage/pagerank:top10', 'lineage/pagerank=["top10"]'],
    ['degree:>=5', 'degree=[">=5"]'],
    ['key:model:gpt-3', 'key=["model:gpt-3"]'],
    ['doi:10.1016/S0169-7552(98)00110-X', 'doi=["10.1016/S0169-7552(98)00110-X"]'],
    ['(doi:10.1016/S0169-7552(98)00110-X)', 'doi=["10.1016/S0169-7552(98)00110-X"]'],
    ['f(x) y', '(and "f(x)" "y")'],
    ['f(x y)', '(and "f" "x" "y")'],
    ['https://arxiv.org/abs/2005.14165', '"https://arxiv.org/abs/2005.14165"'],
    ['对比学习 kind:work', '(and "对比学习" kind=["work"])'],
    ['标题:对比', '"标题:对比"'],
    ['"kind:work"', '"kind:work"'],
    ['"-a"', '"-a"'],
    ['a"b c"d', '(and "a" "b c" "d")'],
  ])('reads %s as %s', (text, tree) => {
    expect(shape(parseExpression(text))).toBe(tree);
  });

  it.each([
    ['kind:', 1, /has no value/],
    ['a  kind:work,', 14, /empty value/],
    ['author:""', 1, /has no value/],
    ['year:..', 1, /has no value/],
    ['""', 1, /hold nothing/],
    ['a "b', 3, /never closed/],
    ['author:"Ouyang', 8, /never closed/],
    ['author:"a\\"', 8, /never closed/],
    ['a )', 3, /closes nothing/],
    [')', 1, /closes nothing/],
    ['(a', 1, /never closed/],
    ['a (b (c)', 3, /never closed/],
    ['(', 1, /never closed/],
    ['a ()', 3, /empty/],
    ['| a', 1, /Nothing stands before/],
    ['(| a)', 2, /Nothing stands before/],
    ['a |', 3, /Nothing stands after/],
    ['a || b', 3, /Nothing stands after/],
    ['(a |)', 4, /Nothing stands after/],
    ['a - b', 3, /directly before/],
    ['-', 1, /directly before/],
    ['(-)', 2, /directly before/],
    ['-|a', 1, /directly before/],
    ['('.repeat(300) + 'a' + ')'.repeat(300), 201, /deep/],
    ['-'.repeat(300) + 'a', 201, /deep/],
  ])('refuses %s at column %i', (text, column, message) => {
    const error = failure(text);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toMatch(message);
    expect(error.message).toContain(`(column ${column})`);
    expect(error.place.start).toBe(column - 1);
    expect(error.hint).toBeTruthy();
  });

  it('knows the place of every part', () => {
    const text = 'a (-kind:work,"b c" | year:2020..)';
    const found: string[] = [];
    const visit = (expression: Expression): void => {
      found.push(`${expression.type} ${text.slice(expression.place.start, expression.place.end)}`);
      if (expression.type === 'not') visit(expression.operand);
      if (expression.type === 'and' || expression.type === 'or') expression.operands.forEach(visit);
      if (expression.type === 'field') for (const { place } of expression.values) found.push(`value ${text.slice(place.start, place.end)}`);
    };
    visit(parseExpression(text));
    expect(found).toEqual([
      `and ${text}`,
      'text a',
      'or (-kind:work,"b c" | year:2020..)',
      'not -kind:work,"b c"',
      'field kind:work,"b c"',
      'value work',
      'value "b c"',
      'field year:2020..',
      'value 2020..',
    ]);
  });

  it('reads any text or throws UsageError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: fc.constantFrom('a', ':', '"', '\\', '(', ')', '|', '-', ',', '.', ' ', '/', 'é', '对'), maxLength: 40 })), (text) => {
        try {
          parseExpression(text);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
      { seed: 1202, numRuns: 2000 },
    );
  });

  it.each(['a(', '(', '-', '"a" ', 'a:', 'a:b,', 'a..', 'a/', '((a) ', 'a|', '\\"'])('takes time in proportion to its length: %s', (piece) => {
    const started = performance.now();
    try {
      parseExpression(piece.repeat(200_000 / piece.length));
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('formatExpression', () => {
  it.each([
    ['  a   b ', 'a b'],
    ['(a)(b|c)', 'a (b | c)'],
    ['((a b)) | -(-(c))', 'a b | --c'],
    ['-(a | b c)', '-(a | b c)'],
    ['KIND:"work"', 'kind:work'],
    ['author:"Ouyang, Long"', 'author:"Ouyang, Long"'],
    ['year:2020.. | year:"2020.."', 'year:2020.. | year:"2020.."'],
    ['"kind:work" "-x" "a"', '"kind:work" "-x" a'],
    ['doi:10.1(2)3', 'doi:"10.1(2)3"'],
    ['url:"//a"', 'url:"//a"'],
    ['', ''],
  ])('prints %s as %s', (text, printed) => {
    expect(formatExpression(parseExpression(text))).toBe(printed);
  });

  it('prints what is read as the same tree again', () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const tree = parseExpression(text);
        const printed = formatExpression(tree);
        const again = parseExpression(printed);
        expect(withoutPlaces(again)).toEqual(withoutPlaces(tree));
        expect(formatExpression(again)).toBe(printed);
      }),
      { seed: 1202, numRuns: 3000 },
    );
  });

  it('prints any text that can be read as the same tree again', () => {
    const soup = fc.string({ unit: fc.constantFrom('a', 'b:', 'k/m:', '//', '"', '\\', '(', ')', '|', '-', ',', '.', '..', ' ', '>=1', '对'), maxLength: 30 });
    fc.assert(
      fc.property(soup, (text) => {
        let tree: Expression;
        try {
          tree = parseExpression(text);
        } catch {
          return;
        }
        expect(withoutPlaces(parseExpression(formatExpression(tree)))).toEqual(withoutPlaces(tree));
      }),
      { seed: 1202, numRuns: 20_000 },
    );
  });
});
