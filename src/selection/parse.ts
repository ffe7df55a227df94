import { type Expression, ExpressionError, type FieldTerm, type Stretch, type TextTerm, type FieldValue } from './syntax.ts';
import { type Field, scanTokens, type Text, type Token } from './tokens.ts';

/** The deepest nesting of parentheses and `-`: far more than anyone writes, far less than the call stack holds. */
const DEEPEST = 200;

/**
 * Reads a selection: a blank is *and*, `|` is *or*, `-` before a term is *not*, parentheses group; *not* binds tightest, *or* loosest.
 * Terms are `field:value`, words, and phrases in quotation marks. An empty text is no condition.
 * Whether the fields and names exist is asked when the expression is evaluated. O(length).
 * @throws ExpressionError (a UsageError) where the text is no expression: message with the column, and a hint.
 */
export function parseExpression(text: string): Expression {
  const tokens = scanTokens(text);
  if (tokens.length === 0) return { type: 'everything', place: { start: 0, end: text.length } };
  const parser = new Parser(tokens, text.length);
  return parser.whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  whole(): Expression {
    const expression = this.#either();
    const left = this.#peek();
    if (left !== undefined) throw unopened(left.place);
    return expression;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** Operands with `|` between them. */
  #either(): Expression {
    const operands = [this.#all()];
    for (let bar = this.#peek(); bar?.type === '|'; bar = this.#peek()) {
      this.#next += 1;
      operands.push(this.#all(bar.place));
    }
    return combine('or', operands);
  }

  /** Operands side by side; `bar` is the `|` that wants them. */
  #all(bar?: Stretch): Expression {
    const operands: Expression[] = [];
    for (let token = this.#peek(); token !== undefined && token.type !== '|' && token.type !== ')'; token = this.#peek()) operands.push(this.#one(token));
    if (operands.length > 0) return combine('and', operands);
    if (bar !== undefined) throw new ExpressionError('Nothing stands after `|`', bar, 'Write what else may hold: `kind:model | kind:method`.');
    const here = this.#peek();
    if (here?.type === '|') throw new ExpressionError('Nothing stands before `|`', here.place, 'Write what else may hold: `kind:model | kind:method`.');
    throw unopened(here?.place ?? { start: this.#end, end: this.#end });
  }

  #one(token: Token): Expression {
    this.#next += 1;
    switch (token.type) {
      case 'text':
        return textTerm(token);
      case 'field':
        return fieldTerm(token);
      case '(':
        return this.#nested(token.place, () => this.#group(token.place));
      case '-':
        return this.#nested(token.place, () => this.#negation(token.place));
      case '|':
      case ')':
        throw new ExpressionError(`\`${token.type}\` stands where a term is wanted`, token.place, 'To search for it, put it into quotation marks.');
    }
  }

  #group(open: Stretch): Expression {
    const first = this.#peek();
    if (first === undefined) throw unclosed(open);
    if (first.type === ')') throw new ExpressionError('The parentheses are empty', { start: open.start, end: first.place.end }, 'Write an expression between them, or leave them out.');
    const inner = this.#either();
    const close = this.#peek();
    if (close?.type !== ')') throw unclosed(open);
    this.#next += 1;
    return { ...inner, place: { start: open.start, end: close.place.end } };
  }

  #negation(minus: Stretch): Expression {
    const operand = this.#peek();
    if (operand === undefined || operand.place.start !== minus.end || operand.type === '|' || operand.type === ')') {
      throw new ExpressionError('`-` must stand directly before what it excludes', minus, 'Write `-kind:dataset` or `-(a | b)`; to search for a hyphen, put the text into quotation marks.');
    }
    const negated = this.#one(operand);
    return { type: 'not', operand: negated, place: { start: minus.start, end: negated.place.end } };
  }

  #nested(place: Stretch, read: () => Expression): Expression {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new ExpressionError(`The expression nests more than ${DEEPEST} deep`, place, 'Leave out parentheses and `-` that do nothing.');
    const expression = read();
    this.#depth -= 1;
    return expression;
  }
}

/** One operand stands for itself; operands of the same type are taken in, since both are associative. */
function combine(type: 'and' | 'or', operands: readonly Expression[]): Expression {
  const flat = operands.flatMap((operand) => (operand.type === type ? operand.operands : [operand]));
  const [first, ...rest] = operands;
  const last = rest.at(-1);
  if (first === undefined) throw new Error(`no operands of ${type}`);
  return last === undefined ? first : { type, operands: flat, place: { start: first.place.start, end: last.place.end } };
}

function textTerm({ text, place, unclosed }: Text): TextTerm {
  refuseUnclosed(unclosed);
  if (text.trim() === '') throw new ExpressionError('The quotation marks hold nothing', place, 'Write what to search for between them.');
  return { type: 'text', text, place };
}

function fieldTerm({ field, values, place, unclosed }: Field): FieldTerm {
  refuseUnclosed(unclosed);
  return {
    type: 'field',
    field,
    place,
    values: values.map((parts): FieldValue => {
      const start = parts[0]?.place.start ?? place.start;
      const end = parts.at(-1)?.place.end ?? place.end;
      if (parts.every(({ text }) => text.trim() === '')) {
        throw new ExpressionError(`\`${field}:\` has ${values.length === 1 ? 'no value' : 'an empty value'}`, { start: values.length === 1 ? place.start : start, end }, 'Write the value directly after the colon, with quotation marks around it if it has blanks; to search for the word, put it into quotation marks.');
      }
      return { parts: parts.map(({ text }) => text), place: { start, end } };
    }),
  };
}

function unopened(place: Stretch): ExpressionError {
  return new ExpressionError('This parenthesis closes nothing', place, 'Open it with `(`, or put the text into quotation marks.');
}

function unclosed(place: Stretch): ExpressionError {
  return new ExpressionError('This parenthesis is never closed', place, 'Close it with `)`, or put the text into quotation marks.');
}

function refuseUnclosed(at: number | undefined): void {
  if (at !== undefined) throw new ExpressionError('This quotation mark is never closed', { start: at, end: at + 1 }, 'Close it with `"`; inside quotation marks, `\\"` stands for one.');
}
