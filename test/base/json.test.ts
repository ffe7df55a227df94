import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalJson, canonicalJsonLines, canonicalNumber, type Json, readCanonicalJson } from '../../src/base/json.ts';
import { UsageError } from '../../src/base/diagnostics.ts';

describe('canonicalJson', () => {
  it('writes a member a line down to the depth, and compact below', () => {
    expect(canonicalJson({ b: 1, a: { c: [1, { d: 2 }] } }, 2)).toBe('{\n  "b": 1,\n  "a": {\n    "c": [1,{"d":2}]\n  }\n}\n');
  });
  it('keeps the order given and drops what is undefined', () => expect(canonicalJson({ b: 1, gone: undefined, a: 2 })).toBe('{\n  "b": 1,\n  "a": 2\n}\n'));
  it('writes empty lists and objects on one line', () => expect(canonicalJson({ a: [], b: {} })).toBe('{\n  "a": [],\n  "b": {}\n}\n'));
});

describe('canonicalNumber', () => {
  it('keeps twelve digits and has one zero', () => {
    expect(canonicalNumber(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(canonicalNumber(-0), 0)).toBe(true);
    expect(canonicalNumber(123456789012.5)).toBe(123456789013);
  });
});

describe('canonicalJsonLines', () => {
  it('are the text of canonicalJson, a line each, whether lists are there or are being made', () => {
    const made = function* (): Generator<Json> {
      yield 1;
      yield { b: [2] };
    };
    const lines = [...canonicalJsonLines({ list: made(), none: [], gone: undefined, plain: 'x' })];
    expect(lines).toEqual(['{\n', '  "list": [\n', '    1,\n', '    {"b":[2]}\n', '  ],\n', '  "none": [],\n', '  "plain": "x"\n', '}\n']);
    expect(lines.join('')).toBe(canonicalJson({ list: [1, { b: [2] }], none: [], plain: 'x' }));
  });
});

describe('readCanonicalJson', () => {
  it('reads back any object, with newlines or without', () => {
    const object = fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())));
    fc.assert(
      fc.property(object, (given) => {
        const plain = JSON.parse(JSON.stringify(given)) as Record<string, Json>;
        const lines = [...canonicalJsonLines(plain)];
        expect(readCanonicalJson(lines, 'x.json')).toEqual(plain);
        expect(readCanonicalJson(lines.join('').split('\n'), 'x.json')).toEqual(plain);
      }),
      { seed: 1202, numRuns: 300 },
    );
  });

  it('refuses text cut at any line, and text of another form', () => {
    const lines = [...canonicalJsonLines({ a: [1, 2], b: { c: 3 }, d: 4 })];
    for (let length = 0; length < lines.length; length += 1) expect(() => readCanonicalJson(lines.slice(0, length), 'x.json'), String(length)).toThrow(UsageError);
    for (const text of ['', '[]', 'null', '{"a":1}', '{\n}\n}', '{\n  ]\n}', '{\n  a: 1\n}', '{\n  "a": 1\n}\nmore']) expect(() => readCanonicalJson(text.split('\n'), 'x.json'), text).toThrow(UsageError);
  });
});
