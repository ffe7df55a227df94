import { readFile } from 'node:fs/promises';
import { UsageError } from '../base/diagnostics.ts';

/** A file as text from which its bytes can be had again; undefined where there is none. Throws UsageError where it is not in UTF-8, or may not be read. */
export async function exactText(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return undefined;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new UsageError(`${path} is not in UTF-8`, 'Save it as UTF-8.');
    throw new UsageError(`${path} cannot be read (${code ?? 'unknown error'})`, 'Look at its permissions.');
  }
}
