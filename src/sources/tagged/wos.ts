import type { Reader } from '../drafts.ts';
import { draftTagged } from './tagged-drafts.ts';
import { splitTagged, type TagDialect } from './tagged-lines.ts';
import { taggedShare } from './tagged-share.ts';
import { mapWos } from './wos-fields.ts';

/** Two blanks and a hyphen behind a tag are those of RIS and MEDLINE. */
const TAG = /^([A-Z][A-Z0-9])(?! {2}-)(?:[ \t]|$)/;

const dialect: TagDialect = {
  tagOf: (line) => {
    const found = TAG.exec(line);
    return found?.[1] === undefined ? undefined : { tag: found[1], valueAt: 2 };
  },
  opening: new Set(['PT']),
  closing: new Set(['ER']),
  ofFile: new Set(['FN', 'VR', 'EF']),
  blankLineEnds: false,
};

/** Web of Science and its kin (Zoological Record, BIOSIS) in plain text: `.txt`, `.ciw` and `.isi`, with the head of the file or without. */
export const wos: Reader = {
  format: 'wos',
  label: 'Web of Science plain text',
  reads: 'reference',
  recognise: ({ text }) => taggedShare(text.replace(/^\s*(?:(?:FN|VR)[ \t][^\r\n]{0,200}[\r\n]+)+/, ''), dialect, ({ opened, fields }) => opened && fields.some(({ tag }) => tag === 'TI' || tag === 'AU' || tag === 'SO')),
  read: (source) => draftTagged(source, { ...splitTagged(source.text, dialect), end: 'ER', map: mapWos }),
};
