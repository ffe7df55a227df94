import Papa from 'papaparse';
import { OPENING } from '../opening.ts';
import { delimiterOf } from '../tables/delimiter.ts';

const OTHER_FORMATS = /^\s*(?:<\?xml|<!doctype|<html|\{\s*"|\[\s*\{\s*"|TY {2}- |%0 |FN Clarivate|PMID- ?\d|\\documentclass|%PDF)/i;

/** Whether a text is no prose by its beginning: tables, JSON, XML, LaTeX and the like, or nothing with letters. */
export function opensAsOtherFormat(text: string): boolean {
  return !/\p{L}/u.test(text) || OTHER_FORMATS.test(text) || looksDelimited(text.slice(0, OPENING));
}

/** Rows of the same number of cells, with a header of short names. */
function looksDelimited(text: string): boolean {
  const { data } = Papa.parse<string[]>(text, { preview: 6, skipEmptyLines: true, delimiter: delimiterOf(text) });
  const [header = [], ...rows] = data;
  if (header.length < 2 || header.some((cell) => cell.length > 40 || /[.。!?！？]/.test(cell) || cell.trim() === '')) return false;
  return rows.every((row) => row.length === header.length) && (rows.length > 0 || header.every((cell) => /^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(cell.trim())));
}
