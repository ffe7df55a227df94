import { rm } from 'node:fs/promises';
import { UsageError } from '../base/diagnostics.ts';
import { withDecisions } from '../exports/decision-rows.ts';
import { writeWhole } from '../node.ts';
import type { DecisionRow } from '../project/proposals.ts';
import { exactText } from './exact-text.ts';

/** A table of decisions on disk that a review adds to. What stood in it stays, byte for byte. */
export class DecisionFile {
  readonly path: string;
  /** What stood there before; undefined where there was no file. */
  readonly #before: string | undefined;
  /** What this last wrote or found there. */
  #current: string | undefined;

  private constructor(path: string, before: string | undefined) {
    this.path = path;
    this.#before = before;
    this.#current = before;
  }

  /** Opens the file, and makes sure that such rows can be added. Throws UsageError where they cannot. */
  static async open(path: string, rows: readonly DecisionRow[]): Promise<DecisionFile> {
    const before = await exactText(path);
    withDecisions(path, before ?? '', rows);
    return new DecisionFile(path, before);
  }

  /**
   * Writes what stood there and these rows, whole or not at all; where there was no file and is no row, there is none. Throws UsageError where another has written the file since, so that
   * nothing of theirs is lost.
   */
  async save(rows: readonly DecisionRow[]): Promise<void> {
    if ((await exactText(this.path)) !== this.#current) throw new UsageError(`${this.path} has been changed since the review began, so the last decision is not written to it`, 'Begin again: what was decided before is kept.');
    const text = rows.length === 0 ? this.#before : withDecisions(this.path, this.#before ?? '', rows);
    if (text === undefined) await rm(this.path, { force: true });
    else await writeWhole(new Map([[this.path, text]]));
    this.#current = text;
  }
}
