import type { Reader, Reading, SourceText } from '../drafts.ts';
import { plainName } from '../fields/plain-names.ts';
import { OPENING } from '../opening.ts';
import { adsTags, mapAds } from './endnote-tagged-ads.ts';
import { mapRis } from './ris-fields.ts';
import { draftTagged, type TaggedFile } from './tagged-drafts.ts';
import { splitTagged, type TagDialect } from './tagged-lines.ts';
import { taggedShare } from './tagged-share.ts';
import type { TaggedValues } from './tagged-values.ts';

/** Fields that begin with a per cent sign and a letter: EndNote's tagged format, refer of the Unix tools before it, and what the Astrophysics Data System makes of it. */
export const endnoteTagged: Reader = { format: 'endnote-tagged', label: 'EndNote or refer bibliography', reads: 'reference', recognise: recogniseEndnote, read: readEndnote };

const TAG = /^%([0-9A-Za-z!#$&()*+=?@[\]\\^{}~<>|])(?:[ \t]|$)/;
/** A bibcode of the Astrophysics Data System: 19 characters from the year on. */
const BIBCODE = /^%R[ \t]+[12]\d{3}[\w.&]{14}[\w.:]\s*$/m;
const TYPED = /^%0[ \t]/m;

const tagOf: TagDialect['tagOf'] = (line) => (TAG.test(line) ? { tag: line.slice(0, 2), valueAt: 2 } : undefined);
const byBlankLines: TagDialect = { tagOf, opening: new Set(), closing: new Set(), ofFile: new Set(), blankLineEnds: true };
const byType: TagDialect = { ...byBlankLines, opening: new Set(['%0']), blankLineEnds: false };

/** EndNote's tags as RIS calls the same fields. */
const ENDNOTE: ReadonlyMap<string, string> = new Map([
  ['%0', 'TY'], ['%A', 'AU'], ['%E', 'A2'], ['%Y', 'A3'], ['%?', 'A4'], ['%T', 'TI'], ['%J', 'JF'], ['%B', 'T2'], ['%S', 'T3'], ['%!', 'ST'], ['%O', 'J2'], ['%D', 'PY'], ['%8', 'DA'], ['%[', 'Y2'],
  ['%V', 'VL'], ['%N', 'IS'], ['%P', 'SP'], ['%6', 'NV'], ['%&', 'SE'], ['%7', 'ET'], ['%I', 'PB'], ['%C', 'CY'], ['%@', 'SN'], ['%R', 'DO'], ['%U', 'UR'], ['%X', 'AB'], ['%K', 'KW'], ['%Z', 'N1'],
  ['%<', 'RN'], ['%F', 'ID'], ['%M', 'AN'], ['%L', 'CN'], ['%G', 'LA'], ['%9', 'M3'], ['%*', 'RI'], ['%~', 'DB'], ['%W', 'DP'], ['%]', 'C7'], ['%2', 'C2'], ['%3', 'C3'],
]);

/** Where refer means something else. Source: refer(1), lkbib(1). */
const REFER: ReadonlyMap<string, string> = new Map([...ENDNOTE, ['%R', 'C7'], ['%O', 'N1'], ['%L', 'ID'], ['%Q', 'AU'], ['%G', 'CN'], ['%M', 'M1']]);

function recogniseEndnote({ text }: SourceText): number {
  return taggedShare(text, TYPED.test(text.slice(0, OPENING)) ? byType : byBlankLines, ({ fields }) => fields.some(({ tag }) => tag === '%T' || tag === '%0') && fields.some(({ tag }) => tag === '%A' || tag === '%D' || tag === '%0'));
}

function readEndnote(source: SourceText): Reading {
  const { dialect, ...how } = flavourOf(source.text);
  return draftTagged(source, { ...splitTagged(source.text, dialect), ...how });
}

/** Which of the three it is: EndNote has a type in each record, the Astrophysics Data System a bibcode. */
function flavourOf(text: string): { readonly dialect: TagDialect } & Pick<TaggedFile, 'names' | 'map'> {
  if (TYPED.test(text)) return { dialect: byType, names: ENDNOTE, map: mapRis };
  if (BIBCODE.test(text)) return { dialect: byBlankLines, names: adsTags, map: mapAds };
  return { dialect: byBlankLines, names: REFER, map: (values) => mapRis(values, { readName: plainName, typeUnsaid: referType }) };
}

/** The type as refer tells it: by which fields there are. */
function referType(values: TaggedValues): string {
  if (values.look('JF').length > 0) return 'article-journal';
  if (values.look('T2').length > 0) return 'chapter';
  if (values.look('C7').length > 0) return 'report';
  return values.look('PB').length > 0 ? 'book' : 'document';
}
