import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import { LineIndex } from '../base/places.ts';

/** How a file holds its text; `pdf` where it was taken out of one. */
export type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'pdf';

/** A file's bytes as text. All places count in this text. */
export interface DecodedText {
  /** Without the byte order mark; empty where the file is no text. */
  readonly text: string;
  /** Absent where the file is no text. */
  readonly encoding?: SourceEncoding;
  readonly diagnostics: readonly Diagnostic[];
}

const PDF: readonly number[] = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** First bytes that tell a file to be no text. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string; readonly hint: string }[] = [
  { bytes: PDF, what: 'a PDF', hint: 'Extract its text first, for example with pdftotext.' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a ZIP archive or an office document', hint: 'Unpack it, or export the document as text.' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: 'a ZIP archive or an office document', hint: 'Unpack it, or export the document as text.' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive', hint: 'Unpack it first.' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG image', hint: 'Give the text that it shows.' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG image', hint: 'Give the text that it shows.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF image', hint: 'Give the text that it shows.' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old office document', hint: 'Export the document as text.' },
];

/** What Windows-1252 has at 80 to 9F; the five bytes it leaves free are the control characters of Latin-1, as the WHATWG encoding standard has it. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** So many characters are made at once: few enough to be arguments of a call. */
const PIECE = 1 << 13;

/** The longest text that every engine holds as one string, in UTF-16 code units; a file of so many bytes has no more. */
const LONGEST = 2 ** 29 - 25;

/** Beyond this share of NULs, or of control characters in a file that is not UTF-8, the bytes are no text. */
const NUL_SHARE = 0.002;
const CONTROL_SHARE = 0.02;
/** From this share of NULs on, all in every second byte, the bytes are UTF-16: even among Chinese signs there are so many blanks, brackets and line ends. */
const UTF16_NUL_SHARE = 0.05;

/**
 * Decodes a file: by its byte order mark (UTF-8, UTF-16 in both byte orders), else as UTF-16 where its NULs tell it, with a diagnostic, else as strict UTF-8, else as Windows-1252 with a diagnostic that names
 * the first byte that is not UTF-8. What is no text (PDF, images, archives, anything full of NULs) gives `file-unreadable`. O(length).
 */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  const signature = SIGNATURES.find(({ bytes: first }) => startsWith(bytes, first));
  if (signature !== undefined) return unreadable(path, `${path} is ${signature.what}, not text`, signature.hint);
  if (bytes.length > LONGEST) return unreadable(path, `${path} has ${bytes.length} bytes, more than the ${LONGEST} that are read of one file`, 'Split it into several files.');
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return unreadable(path, `${path} is in UTF-32, which is not read`, 'Save the file as UTF-8.');
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(path, bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(path, bytes.subarray(2), 'utf-16be');
  const body = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  const { nuls, controls } = countControls(body);
  if (nuls > body.length * NUL_SHARE) return unmarkedUtf16(path, bytes) ?? unreadable(path, `${path} is not text: ${nuls} of its ${body.length} bytes are NUL`, 'Give a text file, saved as UTF-8.');
  const text = strictly(body, 'utf-8');
  if (text !== undefined) return { text, encoding: 'utf-8', diagnostics: [] };
  if (controls > body.length * CONTROL_SHARE) return unreadable(path, `${path} is not text: ${controls} of its ${body.length} bytes are control characters`, 'Give a text file, saved as UTF-8.');
  return decodeWindows1252(path, body);
}

/** Whether bytes are a PDF, of which `decodeSource` takes the text. */
export function isPdf(bytes: Uint8Array): boolean {
  return startsWith(bytes, PDF);
}

function decodeUtf16(path: string, body: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const text = strictly(body, encoding);
  if (text !== undefined) return { text, encoding, diagnostics: [] };
  const lenient = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  const offset = lenient.indexOf('\ufffd');
  const place = new LineIndex(lenient).place(offset, offset + 1);
  const message = `The file says that it is UTF-16, but line ${place.line}, column ${place.column} is not; such characters are read as U+FFFD`;
  return { text: lenient, encoding, diagnostics: [diagnostic('encoding-guessed', message, { path, place, hint: 'Save the file as UTF-8.' })] };
}

/**
 * The text of bytes in UTF-16 without a mark: in every second byte, where ASCII characters have it, stand NULs, and few in the others. Undefined where too few
 * tell it, or where the bytes are not UTF-16 throughout.
 */
function unmarkedUtf16(path: string, bytes: Uint8Array): DecodedText | undefined {
  const nuls = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  const encoding = nuls.even < nuls.odd ? 'utf-16le' : 'utf-16be';
  const [few, many] = encoding === 'utf-16le' ? [nuls.even, nuls.odd] : [nuls.odd, nuls.even];
  // Some signs have a NUL in their other byte: U+4E00, the Chinese one, is frequent.
  const text = many < bytes.length * UTF16_NUL_SHARE || few * 4 > many ? undefined : strictly(bytes, encoding);
  if (text === undefined || text.includes('\0')) return undefined;
  const message = 'The file does not begin with a byte order mark; it is read as UTF-16';
  return { text, encoding, diagnostics: [diagnostic('encoding-guessed', message, { path, place: new LineIndex(text).place(0, 0), hint: 'Save the file as UTF-8.' })] };
}

function decodeWindows1252(path: string, body: Uint8Array): DecodedText {
  // Not by TextDecoder, whose windows-1252 is Latin-1 in Node 20.
  const codes = Uint16Array.from(body, (byte) => (byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte));
  let text = '';
  for (let start = 0; start < codes.length; start += PIECE) text += String.fromCharCode(...codes.subarray(start, start + PIECE));
  // One byte is one character here, so the offset of the byte is the offset in the text.
  const offset = firstNotUtf8(body);
  const place = new LineIndex(text).place(offset, offset + 1);
  const byte = (body[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const message = `The byte ${byte} at line ${place.line}, column ${place.column} is not UTF-8; the file is read as Windows-1252`;
  return { text, encoding: 'windows-1252', diagnostics: [diagnostic('encoding-guessed', message, { path, place, hint: 'Save the file as UTF-8.' })] };
}

/** What is known of a file that cannot be read. */
export function unreadable(path: string, message: string, hint: string): DecodedText {
  return { text: '', diagnostics: [diagnostic('file-unreadable', message, { path, hint })] };
}

function strictly(bytes: Uint8Array, encoding: Exclude<SourceEncoding, 'pdf'>): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return bytes.length >= first.length && first.every((byte, index) => bytes[index] === byte);
}

function countControls(bytes: Uint8Array): { readonly nuls: number; readonly controls: number } {
  let nuls = 0;
  let controls = 0;
  // By index: to ask an iterator takes six times as long, and files are large.
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index]!;
    if (byte === 0) nuls += 1;
    // Tab, line feed, vertical tab, form feed, carriage return and escape occur in text.
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls += 1;
  }
  return { nuls, controls };
}

/** The offset of the first byte that begins no whole, shortest UTF-8 sequence (Unicode 15, table 3-7). */
function firstNotUtf8(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return offset;
}

function sequenceLength(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[offset + index] ?? 0;
    if (byte < (index === 1 ? least : 0x80) || byte > (index === 1 ? most : 0xbf)) return 0;
  }
  return length;
}
