import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../src/sources/drafts.ts';
import { openingItems, readJsonItems } from '../../../src/sources/json/json-items.ts';
import { elementSpans, memberSpan, memberSpans, parseSpan, valueSpans } from '../../../src/sources/json/json-spans.ts';

const whole = (text: string): { start: number; end: number; whole: boolean } => ({ start: 0, end: text.length, whole: true });
const values = (text: string): string[] => [...valueSpans(text)].map(({ start, end }) => text.slice(start, end));
const json = fc.jsonValue({ maxDepth: 3 });
/** JSON as people and programs write it. */
const written = fc.tuple(json, fc.constantFrom(undefined, 1, '\t')).map(([value, indent]) => JSON.stringify(value, undefined, indent));

describe('spans of JSON', () => {
  it('are those of the values', () => {
    expect(values(' {"a": [1, "]", {}]} \n[2],3 ')).toEqual(['{"a": [1, "]", {}]}', '[2]', '3']);
    expect(values('"a\\"b" "c\\\\" true')).toEqual(['"a\\"b"', '"c\\\\"', 'true']);
  });

  it('tell where a value is cut', () => {
    expect([...valueSpans('[1, [2, "x')]).toEqual([{ start: 0, end: 10, whole: false }]);
    expect([...elementSpans('[1, [2, "x', { start: 0, end: 10, whole: false })].map(({ whole: end }) => end)).toEqual([true, false]);
    expect([...memberSpans('{"a": 1, "b', { start: 0, end: 11, whole: false })].map(({ name }) => name)).toEqual(['a']);
  });

  it('agree with JSON.parse on elements and members', () => {
    fc.assert(
      fc.property(fc.array(json), fc.constantFrom(undefined, 2), (list, indent) => {
        const text = JSON.stringify(list, undefined, indent);
        expect([...elementSpans(text, whole(text))].map((span) => parseSpan(text, span))).toEqual(JSON.parse(text));
      }),
      { seed: 1, numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), fc.constantFrom(undefined, 2), (object, indent) => {
        const text = JSON.stringify(object, undefined, indent);
        expect([...memberSpans(text, whole(text))].map(({ name, value }) => [name, parseSpan(text, value)])).toEqual(Object.entries(JSON.parse(text) as object));
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('take the last of members that bear one name, as JSON.parse does', () => {
    const text = '{"a": 1, "a": 2}';
    const span = memberSpan(text, whole(text), 'a');
    expect(span && parseSpan(text, span)).toBe(2);
  });

  it('end, and cover only what is there, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', ',', ':', ' ', 'a', '1'), maxLength: 60 }), written.map((text) => text.slice(0, text.length / 2))), (text) => {
        let at = 0;
        for (const { start, end } of valueSpans(text)) {
          if (start < at || end <= start || end > text.length) expect.fail(`${start} to ${end} of ${JSON.stringify(text)}`);
          at = end;
        }
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});

describe('readJsonItems', () => {
  const items = (text: string): unknown[] => {
    const found: unknown[] = [];
    const { skips, diagnostics } = readJsonItems(sourceText('x', text), [['data', 'list'], ['data'], ['items']], ({ value }) => found.push(value));
    return [found, skips.map(({ reason }) => reason), diagnostics.map(({ code }) => code)];
  };

  it('finds records in a list, at a path, alone, and one a line', () => {
    const both = [[{ a: 1 }, { a: 2 }], [], []];
    expect(items('[{"a": 1}, {"a": 2}]')).toEqual(both);
    expect(items('{"n": 2, "data": {"list": [{"a": 1}, {"a": 2}]}}')).toEqual(both);
    expect(items('{"a": 1}\n{"a": 2}\n')).toEqual(both);
    expect(items('{"data": {"a": 1}}')).toEqual([[{ a: 1 }], [], []]);
    expect(items('{"a": 1}')).toEqual([[{ a: 1 }], [], []]);
    expect(items('{"items": []}')).toEqual([[], [], []]);
  });

  it('skips what is no record, with a reason', () => {
    expect(items('[null, 1, {"a": }, {"a": 1}]')).toEqual([[{ a: 1 }], ['null stands in place of a record', 'not an object', 'not JSON'], ['entry-malformed']]);
    expect(items('[{"a": 1}, {"a": 2')).toEqual([[{ a: 1 }], ['the file ends before the record does'], ['entry-unfinished']]);
    expect(items('[{"a": 1},')).toEqual([[{ a: 1 }], [], ['entry-unfinished']]);
    expect(items('some words')).toEqual([[], ['not JSON', 'what stands before it is no bibliography'], ['entry-malformed', 'entry-malformed']]);
  });

  it('gives up on a list of anything else', () => {
    const [found, skips, codes] = items(`[${'1,'.repeat(50_000)}1]`);
    expect([(found as []).length, (skips as []).length, codes]).toEqual([0, 10_001, ['entry-malformed']]);
  });
});

describe('openingItems', () => {
  it('gives the first records, one that is cut as far as it goes', () => {
    expect(openingItems(sourceText('x', '[{"a": 1}, null, {"b": [1], "c": "d'), [])).toEqual([{ a: 1 }, { b: [1] }]);
    expect(openingItems(sourceText('x', `{"a": 1, "items": "${'x'.repeat(70_000)}"}`), [['items']])).toEqual([{ a: 1 }]);
    expect(openingItems(sourceText('x', 'a: 1'), [])).toEqual([]);
  });
});
