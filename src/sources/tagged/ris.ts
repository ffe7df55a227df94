import { by, byNumber, sorted } from '../../base/order.ts';
import type { Reader, Reading, SourceText } from '../drafts.ts';
import { mapRis } from './ris-fields.ts';
import { draftTagged } from './tagged-drafts.ts';
import { splitTagged, type TagDialect, type TaggedField, type TaggedLine, type TaggedRecord, type TaggedText } from './tagged-lines.ts';
import { taggedShare } from './tagged-share.ts';

/** RIS in the dialects of Scopus, Web of Science, Ovid, ProQuest, Embase, EBSCO, PubMed, EndNote, Zotero, Citavi and Rayyan. */
export const ris: Reader = { format: 'ris', label: 'RIS bibliography', reads: 'reference', recognise: recogniseRis, read: readRis };

/** As the format has it, in any case. */
const STRICT = /^([A-Za-z][A-Za-z0-9]) {2}-(?=[ \t]|$)/;
/** `TY -JOUR`, `TY- JOUR`: in capitals only, and only tags that RIS has, since words begin so too. */
const LOOSE = /^([A-Z][A-Z0-9])(?:[ \t]{1,4}-|-(?=[ \t]|$))/;
const TAGS: ReadonlySet<string> = new Set(
  'TY AU A1 A2 A3 A4 ED TI T1 T2 T3 CT BT JO JF JA J1 J2 PY Y1 Y2 DA SP EP VL VO IS CP NV ET PB CY PP SN DO DI UR LK L1 L2 L3 L4 AB N1 N2 KW LA DB DP AN ID CN AV AD C1 C2 C3 C4 C5 C6 C7 C8 M1 M2 M3 ST SE RI RN RP OP TT TA CA LB U1 U2 U3 U4 U5 ER'.split(' '),
);

const dialect: TagDialect = {
  tagOf: (line) => {
    const strict = STRICT.exec(line);
    const found = strict ?? LOOSE.exec(line);
    const tag = found?.[1]?.toUpperCase();
    return found === null || tag === undefined || (strict === null && !TAGS.has(tag)) ? undefined : { tag, valueAt: found[0].length };
  },
  opening: new Set(['TY']),
  closing: new Set(['ER']),
  ofFile: new Set(),
  blankLineEnds: false,
};

/** Tags of which a record without a type has one, if it is a record at all. */
const TELLING = ['TI', 'T1', 'AU', 'A1', 'N1', 'DO'];

function recogniseRis({ text }: SourceText): number {
  return taggedShare(text, dialect, ({ opened, closed, fields }) => opened || (closed && fields.some(({ tag }) => TELLING.includes(tag))));
}

function readRis(source: SourceText): Reading {
  const { records, outside } = withoutStrays(splitTagged(source.text, dialect));
  return draftTagged(source, { records, outside, end: 'ER', map: mapRis });
}

/** Ovid and Rayyan write fields behind the end of a record: without a type, author or title they belong to the record that they follow, or else to none. O(length). */
function withoutStrays({ records, outside }: TaggedText): TaggedText {
  const kept: (Omit<TaggedRecord, 'fields' | 'end'> & { readonly fields: TaggedField[]; end: number })[] = [];
  const strays: TaggedLine[] = [...outside];
  for (const record of records) {
    const before = kept.at(-1);
    if (record.opened || record.fields.some(({ tag }) => TELLING.includes(tag))) kept.push({ ...record, fields: [...record.fields] });
    else if (before !== undefined && record.attached) {
      for (const field of record.fields) before.fields.push(field);
      before.end = record.end;
    } else for (const { lines } of record.fields) for (const line of lines) strays.push(line);
  }
  return { records: kept, outside: sorted(strays, by(({ start }) => start, byNumber)) };
}
