import { type CitedWork, citedWorks } from './cited-works.ts';
import type { ExportResult, Writer } from './writer.ts';

/** A format of bibliographies: it is written from works alone, whether a graph or a file gives them. */
export interface WorksWriter extends Writer {
  /** Writes works in the order given, each under its key. Same works, same bytes. */
  readonly writeWorks: (works: readonly CitedWork[]) => ExportResult;
}

/** The writer that writes the works a selection stands for as `writeWorks` writes works. */
export function worksWriter(format: Omit<WorksWriter, 'write'>): WorksWriter {
  return {
    ...format,
    write: (input) => {
      const { works, lost: unlisted } = citedWorks(input);
      const { text, lost } = format.writeWorks(works);
      return { text, lost: [...unlisted, ...lost] };
    },
  };
}
