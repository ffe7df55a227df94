import { plainLetters } from '../fields/plain-letters.ts';
import { fragmentsOf, type TextItem } from './page-fragments.ts';
import { layOutPage } from './page-layout.ts';

/** The text of a PDF, and how well it came out. */
export interface PdfText {
  /** Line ends as printed, a form feed behind each page, ligatures and radicals as letters. */
  readonly text: string;
  readonly pages: number;
  /** Pages on which there is no text: pictures, or nothing. */
  readonly empty: number;
  /** Pages set in two columns. */
  readonly inColumns: number;
  /** Signs of which the file does not say what they stand for. */
  readonly unknown: number;
}

/** Why a file gives no text. */
export interface PdfRefusal {
  readonly reason: 'encrypted' | 'damaged';
}

const UNKNOWN = /[\ufffd\ue000-\uf8ff\u0000-\u0008\u000e-\u001f]/g;

/**
 * Takes the text out of a PDF, by where its signs stand on each page. The library that reads the format, pdf.js, is loaded when it is first asked for. Signs that only look like letters
 * (ligatures, radicals) become these; control characters blanks. The same file gives the same text. O(signs · log signs).
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText | PdfRefusal> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument } = await getResolvedPDFJS();
  // A copy, since pdf.js keeps what it is given, and takes no Buffer of Node.
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false });
  try {
    const document = await loading.promise;
    const pages: string[] = [];
    let empty = 0;
    let inColumns = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { upright, turned } = fragmentsOf(items.filter((item): item is typeof item & TextItem => 'str' in item));
      const [left = 0, , right = 0] = page.view;
      const { lines, columns } = layOutPage(upright, right - left);
      if (upright.length === 0) empty += 1;
      if (columns > 1) inColumns += 1;
      pages.push(`${[...lines, ...turned].join('\n')}\n\f`);
      page.cleanup();
    }
    const raw = pages.join('');
    // As many units as before, so that a count of them stands for the signs.
    const text = plainLetters(raw.replace(/[\u0000-\u0008\u000b\u000e-\u001f]/g, ' '));
    return { text, pages: pages.length, empty, inColumns, unknown: (raw.match(UNKNOWN) ?? []).length };
  } catch (error) {
    return { reason: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' };
  } finally {
    await loading.destroy();
  }
}
