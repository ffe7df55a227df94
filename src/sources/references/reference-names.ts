import { holdsCjk } from '../../base/names.ts';
import type { CslName } from '../csl.ts';
import { cjkName } from '../fields/cjk-names.ts';
import { NAME_SUFFIX, nameOf } from '../fields/listed-names.ts';
import { saysOthers } from '../fields/name-lists.ts';

/** The names at one place of a reference. */
export interface ReferenceNames {
  readonly names: readonly CslName[];
  /** Whether the list said that more names follow. */
  readonly andOthers: boolean;
}

/** What lists say where they name nobody: `Anon`, `佚名`, the dash that repeats the names of the entry before. */
const NOBODY = /^(?:\[?anon(?:ymous)?\.?\]?|佚名|[-–—―_.\s]+)$/i;
/** Words about the part that the names play, at either end of the list. */
const ROLE_BEFORE = /^(?:(?:in:?|and|with)\s+|&\s*)?(?:\(?(?:edited|translated|trans\.?|transl\.?|compiled|eds?\.?|ed\. and trans\.?|editors?)(?:\s+and\s+(?:edited|translated))?(?:\s+by)?:?\s+|by\s+)?/i;
const ROLE_BEHIND = /[\s,]*[([]?\s*(?:(?:hrsg|eds?|editors?|trans|transl|translators?|comps?|dirs?)\b\.?|等?\s*(?:主?编著?|译|著|编译|校注))\s*[)\]]?[\s.,:;]*$/i;
const OTHERS_BEHIND = /[\s,;]*(?:(?:and|&|\bund|\bet)\s+)?(?:\bet\.?\s*al(?:ii)?\b\.?|\band\s+others\b|\bu\.\s?a\.$|\[?等人?\]?|…|\.\.\.)[\s.,;:]*$/i;
/** `V.`, `W. E.`, `J.-P.`, `TP`, `Ya.`, `Ph. D.`: initials and nothing else. */
const INITIALS = /^(?:(?:\p{Lu}\p{M}*\p{Ll}{0,2}\.[-‐‑]?\s?)+\p{Lu}?|\p{Lu}{1,4}|\p{Lu}(?:[-‐‑\s]\p{Lu}){1,3})(?:\s?(?:van|von|de|der|den|del|di|da|dos|du|la|ten|ter))*$/u;
const PARTICLE = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|zu|zur|af|al|el|bin|ibn)$/i;
/** A family name in capitals, as ISO 690 has it. */
const CAPITALS = /^[\p{Lu}\s'’-]{2,}$/u;
/** Laboratories that are called so. */
const LABORATORY = /\s(?:AI|Labs?)$/;
/** `Lillicrap TP`, `VEEN P H`, `van der Berg J.-P.`: the family name and initials behind it. */
const WITH_INITIALS = /^(\S.*?)\s+((?:\p{Lu}\p{M}*\p{Ll}?\.[-‐‑\s]?)+|\p{Lu}{1,3}(?:[-‐‑]\p{Lu})?|\p{Lu}(?:[-‐‑\s]\p{Lu}\.?){1,4})(?:\s+((?:van|von|de|der|den|del|di|da|dos|du|la|ten|ter)(?:\s+(?:der|den|la|las|los))?))?(?:\s+([JS]r\.?|I{2,3}))?$/u;
const BODY = /(?:^|[^\p{L}])(?:association|institut\p{Ll}*|universit\p{Ll}*|cent(?:er|re)|committee|commission|council|department|ministry|agency|office|bureau|organi[sz]ation|society|group|team|consortium|collaboration|foundation|corporation|company|inc|ltd|gmbh|nations|bank|board|academy|laborator\p{Ll}*|college|school|service|government|union|press|federation|task force|network|project|library|museum)(?!\p{L})/iu;

/**
 * The names of a reference, in any of the orders that styles have: `Bergk, V., Haefeli, W. E.`, `Lillicrap TP, Santoro A`, `A. Vaswani and N. Shazeer`, `Stravinsky, Igor, and
 * Robert Craft`, `VEEN P H van der`, `张三, 李四, 等`. Words such as `et al.` and `(Eds.)` at their ends are no names. O(length).
 */
export function readReferenceNames(text: string): ReferenceNames {
  const read = readList(text);
  if (!read.names.some(isNoName)) return read;
  const before = NAMES_WITH_BARE_INITIALS.exec(text)?.[0];
  const listed = before === undefined ? undefined : readList(before);
  return listed === undefined || listed.names.some(isNoName) ? { names: [], andOthers: false } : listed;
}

/** Up to the stop behind the last name where initials have none: `Gil Y, Aha DW` of `Gil Y, Aha DW. On reading`. */
const NAMES_WITH_BARE_INITIALS = /^[^.]*\p{L}\s\p{Lu}{1,3}(?=\.\s)/u;
/** In words; a body's name may have more. */
const LONGEST_NAME = 7;
const LONGEST_BODY = 12;

/** Whether what was taken for a name is too long for one, or holds a colon: then it is words of a title, and the names before it are in doubt too. */
function isNoName({ literal, given, family }: CslName): boolean {
  const name = literal ?? `${given ?? ''} ${family ?? ''}`;
  const words = name.split(' ').filter((word) => word !== '').length;
  return words > (BODY.test(name) ? LONGEST_BODY : LONGEST_NAME) || /:\s/.test(name);
}

function readList(text: string): ReferenceNames {
  const list = withoutLastPoint(text.replace(/[…]+|\.{3,}/g, ', ')).replace(ROLE_BEFORE, '').replace(ROLE_BEHIND, '').replace(/^[\s,;:.]+/, '').replace(/[\s,;:]+$/, '').replace(/(?<=\p{Ll}{2})[-‐] (?=\p{Ll})/gu, '');
  const listed = list.replace(OTHERS_BEHIND, '');
  const names: CslName[] = [];
  // Three points between two names stand for those that are left out.
  let andOthers = listed !== list || /…|\.{3}/.test(text);
  for (const part of namesIn(listed)) {
    if (saysOthers(part)) andOthers = true;
    else if (!NOBODY.test(part) && /[\p{L}\p{N}]/u.test(part)) names.push(readName(part));
  }
  return { names, andOthers };
}

/** A list without the point that ends its field; one behind an initial is the initial's own where others have theirs. */
function withoutLastPoint(list: string): string {
  const ended = list.replace(/[\s,;:]+$/, '');
  const bare = ended.replace(/[.．。]$/, '');
  if (bare === ended) return ended;
  return /(?:^|[\s.\-‐])\p{Lu}$/u.test(bare) && (/\p{Lu}\./u.test(bare) || !/\p{L}{2,}\s\p{Lu}$/u.test(bare)) ? `${bare}.` : bare.replace(/(?<=\b[JS]r)$/, '.');
}

/** The texts of the single names; a name turned round has its comma. */
function namesIn(list: string): string[] {
  if (/[;；]/.test(list)) return list.split(/[;；]/).map((part) => part.replace(/^\s*(?:and\b|&)\s*/i, '').trim());
  const commas = holdsCjk(list) ? /\s*[,，、]\s*/ : /\s*,\s*/;
  if (BODY.test(list) && !/,/.test(list)) return list.split(/\s+&\s+(?=\p{Lu}\S*,)/u);
  return list.split(/(?:,\s*)?\s(?:and|und|y|et)\s+|\s*(?:,\s*)?&\s*/).flatMap((group, index) => paired(group.split(commas).map((part) => part.trim()).filter((part) => part !== ''), index === 0));
}

/** Puts the halves of names turned round together. */
function paired(parts: readonly string[], isFirst: boolean): string[] {
  const names: string[] = [];
  for (let index = 0; index < parts.length; ) {
    const [part = '', next, after] = parts.slice(index, index + 3);
    let taken = 1;
    const isTurned = names.at(-1)?.includes(',') === true;
    let name = part;
    if (next !== undefined && isGivenOf(part, next, after, isFirst && index === 0, isTurned)) {
      name = `${part}, ${next}`;
      taken = 2;
      if (after !== undefined && NAME_SUFFIX.test(after)) {
        name = `${part}, ${after}, ${next}`;
        taken = 3;
      } else if (NAME_SUFFIX.test(next) && after !== undefined && INITIALS.test(after)) {
        name = `${part}, ${next}, ${after}`;
        taken = 3;
      }
    }
    names.push(name);
    index += taken;
  }
  return names;
}

/** Whether a part holds the given names of the one before it. */
function isGivenOf(part: string, next: string, after: string | undefined, isFirst: boolean, isTurned: boolean): boolean {
  if (saysOthers(part) || saysOthers(next) || holdsCjk(part) || WITH_INITIALS.test(part)) return false;
  if (CAPITALS.test(part) && /^\p{Lu}[\p{Ll}.]/u.test(next)) return true;
  if (INITIALS.test(part)) return false;
  if (INITIALS.test(next) || NAME_SUFFIX.test(next)) return true;
  // `Family, Given` at the head of a list whose other names stand in their order; what begins with initials is a name of its own.
  const words = part.split(' ').filter((word) => !PARTICLE.test(word));
  if (words.length !== 1) return isFirst && after === undefined && words.length === 2 && !/[\s.]/.test(next);
  if (BODY.test(part) || /^\p{Lu}\.\s?\S*\p{Ll}{2}/u.test(next)) return false;
  return isFirst || !next.includes(' ') || isTurned;
}

function readName(text: string): CslName {
  const name = text.replace(/\s+/g, ' ').replace(/(?<=\p{Ll}{2})\.$/u, (point) => (/\s(?:[JS]r|Ph)\.$/.test(text) ? point : '')).trim();
  const [family = '', second, third] = name.split(/\s*,\s*/);
  if (second !== undefined) return NAME_SUFFIX.test(second) ? nameOf(family, third ?? '', second) : nameOf(family, [second, third].filter((part) => part !== undefined).join(' '));
  const cjk = cjkName(name);
  if (cjk !== undefined) return cjk;
  if (holdsCjk(name) || BODY.test(name) || LABORATORY.test(name)) return { literal: name };
  const [, behind, initials, particle, suffix] = WITH_INITIALS.exec(name) ?? [];
  if (behind !== undefined && initials !== undefined && !/\.$/.test(behind)) return nameOf(particle === undefined ? behind : `${particle} ${behind}`, initials, suffix);
  return inOrder(name.split(' '));
}

/** `Robert Craft`, `A. van der Berg Jr.`: particles begin the family name. */
function inOrder(words: readonly string[]): CslName {
  const suffix = words.length > 2 && NAME_SUFFIX.test(words.at(-1) ?? '') ? words.at(-1) : undefined;
  const parts = suffix === undefined ? words : words.slice(0, -1);
  if (parts.length > 5) return { literal: words.join(' ') };
  const particle = parts.findIndex((word, index) => index > 0 && index < parts.length - 1 && PARTICLE.test(word));
  const from = particle === -1 ? parts.length - 1 : particle;
  return nameOf(parts.slice(from).join(' '), parts.slice(0, from).join(' '), suffix);
}
