import fc from 'fast-check';

const NASTY = [
  '}', '{', '\\', '\\input{x}', '\\end{document}', '%', '"', "'", "''", '`', ',', ';', '\n', '\r', '\t', '=', '=1+1', '+', '-', '--', '@', '@article{x,', '#', '$', '$$', '_', '^', '~', '&', '&amp;', '<', '>', ']]>', '<!--', '<?', '</node>',
  '\u0000', '\u0007', '\u001b[2J', '\ud800', '\udc00', '\ufffe', '\u202e', '\u200b', '\u00a0', '\u00ad', '中', 'é', 'Ł', 'e\u0323\u0302', 'Ж', 'β', 'Σύν', '😀', 'GPT', 'T5', 'A', 'a', ' and ', ' others', ' ', ': ', '__proto__', 'constructor', '?', '‘', '’', '“', '–', '…', '[', '["a"]', '(', ')', '1',
];

/** Text as someone who wants to break a format would write it. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...NASTY), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
);
