import { describe, expect, it } from 'vitest';
import { jsonList, quotedList, semicolonList } from '../../../src/sources/fields/listed-texts.ts';

describe('lists of texts', () => {
  it('are parted by semicolons', () => expect(semicolonList('a; b;;c ')).toEqual(['a', 'b', 'c']));

  it.each<[string, readonly string[] | undefined]>([
    ['["a", "b; c"]', ['a', 'b; c']],
    ["['Marx, Karl', \"O'Neil, A\"]", ['Marx, Karl', "O'Neil, A"]],
    ["['a\\'b']", ["a'b"]],
    ['a; b', undefined],
    ['[1, 2]', undefined],
    ["['a'", undefined],
  ])('are read as programs print them: %s', (text, list) => expect(quotedList(text)).toEqual(list));

  it.each<[string, readonly string[] | undefined]>([['["a"]', ['a']], ['[]', []], ['[1]', undefined], ['["a"', undefined], ['{"a": "b"}', undefined]])('are read as JSON: %s', (text, list) => expect(jsonList(text)).toEqual(list));
});
