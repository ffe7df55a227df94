import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/base/sha256.ts';

describe('sha256', () => {
  // FIPS 180-4, the examples of appendix B.1 and of the empty message.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('hashes “%s”', async (text, expected) => expect(await sha256(new TextEncoder().encode(text))).toBe(expected));
});
