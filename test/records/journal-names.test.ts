import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/records/first-authors.ts';
import { compareJournals, journalWords } from '../../src/records/journal-names.ts';

describe('compareJournals', () => {
  it.each<[string, string, Agreement]>([
    ['J INFORMETR', 'Journal of Informetrics', 'same'],
    ['ENVIRON SCI TECHNOL', 'Environmental Science & Technology', 'same'],
    ['B ENVIRON CONTAM TOX', 'Bulletin of Environmental Contamination and Toxicology', 'same'],
    ['P NATL ACAD SCI USA', 'Proceedings of the National Academy of Sciences of the United States of America', 'same'],
    ['PNAS', 'Proceedings of the National Academy of Sciences', 'same'],
    ['Sci. Total Environ.', 'SCIENCE OF THE TOTAL ENVIRONMENT', 'same'],
    ['物理学报', '物理学报', 'same'],
    ['Scientometrics', 'Scientometrics: An International Journal', 'unknown'],
    ['Nature', 'Nature Genetics', 'unknown'],
    ['', 'Nature', 'unknown'],
    ['Nature', 'Science', 'different'],
    ['Physical Review A', 'Physical Review B', 'different'],
    ['J INFORMETR', 'Journal of Documentation', 'different'],
  ])('%s | %s: %s', (one, other, expected) => {
    expect(compareJournals(journalWords(one), journalWords(other))).toBe(expected);
    expect(compareJournals(journalWords(other), journalWords(one))).toBe(expected);
  });
});
