import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalNumber } from '../../src/base/json.ts';

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
