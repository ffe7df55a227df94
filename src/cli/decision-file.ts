import { rm } from 'node:fs/promises';
import { withDecisions } from '../exports/decision-rows.ts';
import { writeWhole } from '../node.ts';
import type { DecisionRow } from '../project/proposals.ts';
import { exactText } from './exact-text.ts';

/** A table of decisions on disk that a review adds to. What stood in it stays, byte for byte. */
export class DecisionFile {
  readonly path: string;
  /** What stood there before; undefined where there was no file. */
  readonly #before: string | undefined;

  private constructor(path: string, before: string | undefined) {
    this.path = path;
    this.#before = before;
  }

  /** Opens the file, and makes sure that such rows can be added. Throws UsageError where they cannot. */
  static async open(path: string, rows: readonly DecisionRow[]): Promise<DecisionFile> {
    const before = await exactText(path);
    withDecisions(path, before ?? '', rows);
    return new DecisionFile(path, before);
  }

  /** Writes what stood there and these rows, whole or not at all; where there was no file and is no row, there is none. */
  async save(rows: readonly DecisionRow[]): Promise<void> {
    if (this.#before === undefined && rows.length === 0) await rm(this.path, { force: true });
    else await writeWhole(new Map([[this.path, rows.length === 0 ? (this.#before ?? '') : withDecisions(this.path, this.#before ?? '', rows)]]));
  }
}
