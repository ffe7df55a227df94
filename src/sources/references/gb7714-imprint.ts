/** What stands behind the type mark: where a work appeared. */
export interface Imprint {
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly date?: string;
  readonly edition?: string;
  readonly translators?: string;
  readonly publisher?: string;
  readonly place?: string;
  /** The book or the proceedings behind `//`. */
  readonly host?: { readonly title: string; readonly names?: string; readonly volume?: string };
}

/** A volume behind a title: `: 第1册`, `: 卷 35`, `: Vol. 1`. */
export const VOLUME_BEHIND: RegExp = /:\s*((?:第\s*[\d一二三四五六七八九十百上中下]+\s*[卷册辑部编集]|卷\s*[\d一二三四五六七八九十百上中下]+|\d+\s*年?\s*[卷册]|[上中下一二三四五六]\s*[卷册部编]|[子丑寅卯辰巳午未申酉戌亥]集[上中下]?|Vol(?:\.|ume)?\s*\d+)(?:\s+\p{Script=Han}{1,10})?)$/iu;
const EDITION = /(?:版|印本|刻本|活字本|抄本|校本)$|\bed(?:ition|n)?\.?$/i;
const TRANSLATED = /[,\s]*(?:(?:等\s*[,，]?\s*)?译|,\s*trans)$/;
const DATE = /^\[?\d{4}\]?(?:[-/]\[?\d{1,4}\]?){0,2}[a-z]?$/;
const PAGES = /^(?:(?:pp?\.?|第)?\s*[A-Za-z]{0,3}[\d.]+(?:\s*[-+,]\s*[A-Za-z]{0,3}[\d.]+)*(?:\s*页)?|[ivxlc]+(?:\s*-\s*[ivxlc]+)?|扉页|封[一二三四底面]|序.{0,12}|第.{1,12})$/i;
const ISSUE = /\(([^()]*(?:\d|增刊|专刊|特刊|Suppl|Sup|S|Z)[^()]*)\)$/;

/** `Journal, 2012, 52(11): 1518-1523`, `Journal, 52(11): 1518`, `Daily, 2000-11-20(15)`. O(length). */
export function readSerial(written: string, plain: string): Imprint {
  const [from, to] = trimmed(plain);
  let end = to;
  const colon = plain.lastIndexOf(':', end - 1);
  const behind = colon > from ? plain.slice(colon + 1, end).trim() : '';
  const hasPages = PAGES.test(behind);
  if (hasPages) end = colon;
  const issue = ISSUE.exec(plain.slice(from, end).trimEnd());
  if (issue !== null) end = from + issue.index;
  const parts = pieces(plain, from, end, ',');
  if (DATE.test(parts[0]?.text ?? '')) return readWholeSerial(written, plain, from, to);
  const dated = parts.findIndex(({ text }, index) => index > 0 && DATE.test(text));
  const tail = dated === -1 ? parts.slice(-1) : parts.slice(dated + 1);
  const isVolume = dated !== -1 || (parts.length > 1 && /^(?:vol\.?\s*|第)?[\dIVXLC]+\S{0,8}$/i.test(tail[0]?.text ?? ''));
  const volume = isVolume ? tail.map(({ text }) => text).join(', ') : '';
  const last = dated !== -1 ? parts[dated - 1] : isVolume ? parts.at(-2) : parts.at(-1);
  const container = last === undefined ? '' : written.slice(from, last.end).trim();
  const date = dated === -1 ? undefined : parts[dated]?.text;
  // What stands in brackets behind the day of a newspaper is the page.
  const isDay = date?.includes('-') === true;
  const pages = hasPages ? behind : isDay ? issue?.[1] : undefined;
  return {
    ...(container === '' ? {} : { container }),
    ...(date === undefined ? {} : { date: bareDate(date) }),
    ...(volume === '' ? {} : { volume }),
    ...(issue?.[1] === undefined || isDay ? {} : { issue: issue[1] }),
    ...(pages === undefined ? {} : { pages }),
  };
}

/** A journal named as a whole: `1957, 1957(1)-1990(4). Place: Publisher, 1957`. */
function readWholeSerial(written: string, plain: string, from: number, to: number): Imprint {
  const sections = sentences(plain, from, to);
  const [years] = sections;
  const imprint = sections.length > 1 ? publication(written, plain, sections.at(-1)) : {};
  return { date: bareDate(/^\[?\d{4}/.exec(years?.text ?? '')?.[0] ?? ''), ...imprint };
}

/** `Translator, 译. 2 版. Place: Publisher, 2010: 798`, with `//Editors. Title: 第1册.` before it where the work stands in another. O(length). */
export function readImprint(written: string, plain: string): Imprint {
  const slashes = plain.indexOf('//');
  const [from, to] = trimmed(plain);
  const sections = sentences(plain, slashes === -1 ? from : slashes + 2, to);
  const found: { edition?: string; translators?: string } = {};
  const before = slashes === -1 ? '' : written.slice(0, slashes).replace(/^[\s.,]+/, '');
  if (TRANSLATED.test(before)) found.translators = before.replace(TRANSLATED, '');
  const titles: Piece[] = [];
  let imprint: Partial<Imprint> = {};
  sections.forEach((section, index) => {
    if (TRANSLATED.test(section.text)) found.translators = written.slice(section.start, section.end).replace(TRANSLATED, '');
    else if (EDITION.test(section.text) && section.text.length <= 40) found.edition = written.slice(section.start, section.end);
    else if (index === sections.length - 1 && (slashes === -1 || titles.length > 0)) imprint = publication(written, plain, section);
    else titles.push(section);
  });
  if (slashes === -1) return { ...imprint, ...found };
  const title = titles.at(-1);
  const names = titles.length > 1 ? titles[0] : undefined;
  const volume = VOLUME_BEHIND.exec(title?.text ?? '');
  return {
    ...imprint,
    ...found,
    ...(title === undefined
      ? {}
      : {
          host: {
            title: written.slice(title.start, volume === null ? title.end : title.start + volume.index).trim(),
            ...(names === undefined ? {} : { names: written.slice(names.start, names.end) }),
            ...(volume?.[1] === undefined ? {} : { volume: bareVolume(volume[1]) }),
          },
        }),
  };
}

/** `Place: Publisher, 2010: 798` with any of its parts left out. */
function publication(written: string, plain: string, section: Piece | undefined): Partial<Imprint> {
  if (section === undefined) return {};
  const parts = pieces(plain, section.start, section.end, ':');
  const last = parts.at(-1);
  // Alone, a year is the date and not a page.
  const pages = last !== undefined && PAGES.test(last.text) && !(parts.length === 1 && DATE.test(last.text)) ? last.text : undefined;
  const end = pages === undefined ? section.end : (parts.at(-2)?.end ?? section.start);
  const comma = plain.lastIndexOf(',', end - 1);
  const from = comma < section.start ? section.start : comma + 1;
  const isDated = DATE.test(plain.slice(from, end).trim());
  const date = isDated ? bareDate(plain.slice(from, end).trim()) : undefined;
  const named = isDated ? Math.max(section.start, comma) : end;
  const colon = plain.indexOf(':', section.start);
  const place = colon !== -1 && colon < named ? written.slice(section.start, colon).trim() : '';
  const publisher = written.slice(place === '' ? section.start : colon + 1, named).trim();
  return {
    ...(pages === undefined ? {} : { pages }),
    ...(date === undefined ? {} : { date }),
    ...(place === '' ? {} : { place }),
    ...(publisher === '' ? {} : { publisher }),
  };
}

/** The number alone of `Vol. 1`, `卷 35`, `第1册`. */
export function bareVolume(written: string): string {
  return /\d+/.exec(written)?.[0] ?? written;
}

/** A date without the brackets of what is guessed and the letter that tells two of one year apart; of a span, its beginning. */
function bareDate(text: string): string {
  const plain = text.replace(/[[\]a-z]/g, '');
  return plain.replace(/^(\d{4})\/\d{4}$/, '$1');
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Half-width and trimmed. */
  readonly text: string;
}

/** Where the text begins and ends without the points, commas and blanks around it. */
function trimmed(plain: string): [number, number] {
  let from = 0;
  let to = plain.length;
  while (from < to && /[\s.,]/.test(plain[from] ?? '')) from += 1;
  while (to > from && /[\s.,]/.test(plain[to - 1] ?? '')) to -= 1;
  return [from, to];
}

function pieces(plain: string, from: number, to: number, separator: string): Piece[] {
  const found: Piece[] = [];
  for (let start = from; start <= to; ) {
    const next = plain.indexOf(separator, start);
    const end = next === -1 || next > to ? to : next;
    found.push({ start, end, text: plain.slice(start, end).trim() });
    start = end + 1;
  }
  return found;
}

/** Parts that points end; a point behind the initials of a name or the short form of a word ends none. */
function sentences(plain: string, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let start = from;
  const add = (end: number): void => {
    while (start < end && plain[start] === ' ') start += 1;
    if (end > start) found.push({ start, end, text: plain.slice(start, end).trim() });
    start = end + 1;
  };
  for (let at = plain.indexOf('.', from); at !== -1 && at < to; at = plain.indexOf('.', at + 1)) {
    const next = plain[at + 1] ?? ' ';
    if (next !== ' ' && !/[\p{Script=Han}\/]/u.test(next)) continue;
    if (!/(?:^|[:,]\s*)(?:\p{Lu}\.\s?)*\p{Lu}$|\b(?:Rev|Vol|No|St|Mass|Inc|Ltd|Co)$/u.test(plain.slice(Math.max(start, at - 30), at))) add(at);
  }
  add(to);
  return found;
}
