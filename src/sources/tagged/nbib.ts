import type { Reader } from '../drafts.ts';
import { mapNbib } from './nbib-fields.ts';
import { draftTagged } from './tagged-drafts.ts';
import { splitTagged, type TagDialect } from './tagged-lines.ts';
import { taggedShare } from './tagged-share.ts';

/** A tag of two to four characters, filled up to four with blanks, and a hyphen. */
const TAG = /^(?=.{4}-)([A-Z][A-Z0-9]{1,3}) *-/;

const dialect: TagDialect = {
  tagOf: (line) => {
    const found = TAG.exec(line);
    return found?.[1] === undefined ? undefined : { tag: found[1], valueAt: found[0].length };
  },
  opening: new Set(['PMID']),
  closing: new Set(),
  ofFile: new Set(),
  blankLineEnds: true,
};

/** What PubMed exports: `.nbib` files, and text in the format of MEDLINE. */
export const nbib: Reader = {
  format: 'nbib',
  label: 'PubMed or MEDLINE bibliography',
  reads: 'reference',
  recognise: ({ text }) => taggedShare(text, dialect, ({ opened }) => opened),
  read: (source) => draftTagged(source, { ...splitTagged(source.text, dialect), map: mapNbib }),
};
