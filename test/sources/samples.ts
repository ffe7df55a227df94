import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { decodeText } from '../../src/sources/decode.ts';
import { type SourceText, sourceText } from '../../src/sources/drafts.ts';

// Files that others wrote, used in place where they are at hand; nothing of them is part of the project.
const shared = new URL('../../../shared/', import.meta.url);
const manifest = new URL('samples/MANIFEST.csv', shared);

export const hasSamples: boolean = existsSync(manifest);
if (!hasSamples) console.log('Notice: ../shared/samples is not here, so what is checked against it is skipped.');

/** A row of the manifest. */
export interface Sample {
  /** From beside the repository on: `samples/…`. */
  readonly path: string;
  readonly format: string;
  /** How many records the file holds, in words. */
  readonly records: string;
}

/** All of the manifest; nothing where the samples are not at hand. */
export const samples: readonly Sample[] = hasSamples ? Papa.parse<Sample>(readFileSync(manifest, 'utf8'), { header: true, skipEmptyLines: true }).data : [];

/** The folder of all samples. */
export const samplesFolder: URL = new URL('samples/', shared);

/** Whether the file of a row is there. */
export function isThere({ path }: Sample): boolean {
  return existsSync(new URL(path, shared));
}

/** A sample as a source. */
export function openSample(path: string): SourceText {
  return sourceText(path, decodeText(path, readFileSync(new URL(path, shared))).text);
}
