import { readNames } from '../bibtex/bibtex-names.ts';
import type { CslName } from '../csl.ts';
import { NAME_SUFFIX, readListedName, readMedlineName } from './listed-names.ts';
import { quotedList } from './listed-texts.ts';
import { type NameList, saysOthers } from './name-lists.ts';
import { shortened } from './shortened.ts';

/**
 * How a list in plain text writes its names:
 * `any`: by their shape, name by name; `inverted`: `Smith, John; Doe, Jane`, and what has no comma is a body; `paired`: so, or `Smith, J., Doe, J.A.` with nothing but commas; `natural`: `John Smith`; `initials`: `Smith JA` or `Smith J.A.`, and what has no
 * initials is a body; `run-on`: `John SmithJane Doe`, without anything between two names.
 */
export type NameStyle = 'any' | 'inverted' | 'paired' | 'natural' | 'initials' | 'run-on';

/** What lists say where they name nobody. */
const NOBODY = /^(?:\[?no authors?(?: name)?s?(?: listed| available)?\]?|\[?anonymous\]?|anon\.?|n\/a|-+)$/i;
/** The number that some exports give each author, behind the name. */
const AUTHOR_NUMBER = /\s*\(\d+\)$/;
const INITIALS = /^(?:(?:\p{Lu}\p{M}*\p{Ll}{0,2}\.[-‐ ]?)+|\p{Lu}{1,3})$/u;
const BARE_INITIALS = /\s\p{Lu}{1,5}$/u;
/** What the reading of LaTeX names would act upon. */
const ACTIVE = /[\\{}$~`=]|''|--|(?:^|\s)and(?:\s|$)/i;
/** Where a run-on list goes from one name to the next. Particles such as Mc are written together with what follows. */
const RUN_ON = /(?<=\p{Ll}|\.)(?<!(?:^|[\s'’-])(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz))(?=\p{Lu}\p{Ll})/gu;

/** Reads a list of names in plain text. A list that does not tell where its names part is kept whole, with a problem that says so. O(length). */
export function readPlainNames(text: string, style: NameStyle = 'any'): NameList {
  const list = text.trim();
  const pieces = splitNames(list, style);
  if (pieces === undefined) {
    return { names: [{ literal: list }], andOthers: false, problems: [`“${shortened(list)}” does not tell where one name ends and the next begins; it is kept as it stands`] };
  }
  const names: CslName[] = [];
  let andOthers = false;
  for (const piece of pieces) {
    const name = piece.replace(AUTHOR_NUMBER, '').replace(/\s+/g, ' ').trim();
    if (saysOthers(name)) andOthers = true;
    else if (name !== '' && !NOBODY.test(name)) names.push(plainName(name, style));
  }
  return { names, andOthers, problems: [] };
}

/** One name in plain text. */
export function plainName(text: string, style: NameStyle = 'any'): CslName {
  if (style === 'natural' || style === 'run-on') return nameInOrder(text);
  if (style === 'initials') {
    // PubMed ends its lists with a full stop.
    const name = text.replace(/(?<=\p{Ll}|\s\p{Lu}{2,5})\.$/u, '');
    return BARE_INITIALS.test(name) ? readMedlineName(name) : (readListedName(name) ?? { literal: name });
  }
  const listed = readListedName(text);
  if (!text.includes(',') && (style === 'inverted' || (style === 'paired' && listed?.given === undefined))) return { literal: text };
  // What is no person to a list of inverted names may well be one where names stand in their order.
  if (style === 'any' && listed?.literal !== undefined && !text.includes(',')) return nameInOrder(text);
  return listed ?? { literal: text };
}

/** A name in its natural order, as BibTeX takes it apart. */
function nameInOrder(text: string): CslName {
  return ACTIVE.test(text) ? { literal: text } : (readNames(text).names[0] ?? { literal: text });
}

/** A name in one text, in its natural order or turned round. */
export function readNameText(text: string): CslName {
  return text.includes(',') ? (readListedName(text) ?? { literal: text }) : nameInOrder(text);
}

function splitNames(list: string, style: NameStyle): readonly string[] | undefined {
  const quoted = quotedList(list);
  if (quoted !== undefined) return quoted;
  if (style === 'run-on' && !list.includes(';')) return list.split(RUN_ON);
  if (list.includes(';') || style === 'inverted') return list.split(';');
  if (style === 'paired') return pairedWithInitials(list.split(',').map((part) => part.trim()).filter((part) => part !== '')) ?? [list];
  for (const separator of ['|', '\n']) if (list.includes(separator)) return list.split(separator);
  if (style !== 'any') return splitAtCommas(list, style);
  const groups = list.split(/,?\s(?:and|&)\s/i).map((part) => splitAtCommas(part, style));
  return groups.some((group) => group === undefined) ? undefined : groups.flatMap((group) => group ?? []);
}

/** A list in which nothing but commas stands: they part names, or the two halves of each; undefined where it does not tell which. */
function splitAtCommas(list: string, style: NameStyle): readonly string[] | undefined {
  const parts = list.split(',').map((part) => part.trim()).filter((part) => part !== '');
  if (parts.length < 2 || style === 'natural' || style === 'initials') return parts;
  const paired = pairedWithInitials(parts);
  if (paired !== undefined) return paired;
  if (parts.every((part) => saysOthers(part) || /\s/.test(part))) return parts;
  return parts.length === 2 || (parts.length === 3 && NAME_SUFFIX.test(parts[1] ?? '')) ? [parts.join(', ')] : undefined;
}

/** `Pan, Y., Chapin, F.S., III, Yu, C.` as its names; undefined where what follows a family name is no initials. */
export function pairedWithInitials(parts: readonly string[]): string[] | undefined {
  const names: string[] = [];
  for (let index = 0; index < parts.length; ) {
    const [family = '', given = '', suffix = ''] = parts.slice(index, index + 3);
    if (saysOthers(family)) {
      names.push(family);
      index += 1;
    } else if (!INITIALS.test(given)) return undefined;
    else {
      names.push(NAME_SUFFIX.test(suffix) ? `${family}, ${suffix}, ${given}` : `${family}, ${given}`);
      index += NAME_SUFFIX.test(suffix) ? 3 : 2;
    }
  }
  return names;
}
