import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import { type DecodedText, decodeText, isPdf, unreadable } from './decode.ts';
import type { PdfText } from './pdf/pdf-text.ts';

/** Beyond this share of signs of which a PDF does not say what they stand for, its text is not to be trusted. */
const MOST_UNKNOWN = 0.01;

/** Decodes a file that may be a source: text as `decodeText` does; of a PDF its text is taken out, with form feeds between pages, and a diagnostic says how well that went. */
export async function decodeSource(path: string, bytes: Uint8Array): Promise<DecodedText> {
  if (!isPdf(bytes)) return decodeText(path, bytes);
  const { readPdf } = await import('./pdf/pdf-text.ts');
  const found = await readPdf(bytes);
  if ('reason' in found) {
    return found.reason === 'encrypted'
      ? unreadable(path, `${path} is a PDF that asks for a password`, 'Save it without one, or give its text.')
      : unreadable(path, `${path} is a PDF that is damaged: its pages cannot be read`, 'Fetch it again, or give its text.');
  }
  if (found.text.trim() === '') return unreadable(path, `${path} is a PDF of ${counted(found.pages, 'page')} without any text, as scanned pages are`, 'Have the text recognised (OCR) first.');
  return { text: found.text, encoding: 'pdf', diagnostics: [howSure(path, found)] };
}

function howSure(path: string, { text, pages, empty, inColumns, unknown }: PdfText): Diagnostic {
  const share = unknown / Math.max(1, text.replace(/\s/g, '').length);
  const message = `The text of ${path} was taken from ${counted(pages, 'page')}, ${inColumns} of them in two columns; ${empty} had no text, and ${(share * 100).toFixed(1)} % of the signs are unknown`;
  const unsure = empty > 0 || share > MOST_UNKNOWN;
  return diagnostic(unsure ? 'text-unsure' : 'text-extracted', message, { path, hint: unsure ? 'Look whether quotes read as the document does; what is a picture needs text recognition (OCR).' : undefined });
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
