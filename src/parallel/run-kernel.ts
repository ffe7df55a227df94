import { inOneGo } from '../analysis/in-shares.ts';
import type { InShares } from '../analysis/in-shares.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { kernelOf } from './kernels.ts';
import type { KernelName, KernelOptions, KernelResult } from './kernels.ts';
import type { Progress, WorkerPool } from './worker-pool.ts';

export interface RunOptions {
  /** Threads to split the work over. Without them, and where it is over sooner than threads are ready, it is done here. */
  readonly workers?: WorkerPool | undefined;
  /** Stops the work: the promise rejects with its reason, at once where threads do it, else after the share at hand. */
  readonly signal?: AbortSignal | undefined;
  /** Told how many shares of all are done, after each; not where the work is done in one go. */
  readonly progress?: Progress | undefined;
}

/** Work of fewer looks at an edge than this, some 0.3 s, is over sooner than threads have started and their code is warm. */
const WORTH_THREADS = 2e8;

/** Looks at an edge after which work done here lets others have their turn: a signal, a page to be drawn. */
const TURN = 1e7;

/**
 * An analysis by its name, computed by several threads where that is faster. The result is that of the function in `analysis/`, byte for byte, whatever the number of threads and
 * with none.
 * Rejects with a UsageError where that function throws one, with the signal's reason, or with an error where a thread ends by itself.
 */
export async function runKernel<Name extends KernelName>(name: Name, graph: CompactGraph, options: KernelOptions<Name>, run: RunOptions = {}): Promise<KernelResult<Name>> {
  const kernel = kernelOf(name);
  run.signal?.throwIfAborted();
  const count = kernel.count(graph, options);
  const work = kernel.work(graph, options);
  if (work < TURN || count === 1) return inOneGo(kernel, graph, options);
  const { workers, signal, progress } = run;
  const isShared = workers !== undefined && work >= WORTH_THREADS;
  const parts = isShared ? await workers.compute({ kernel: name, graph, options }, count, signal, progress) : await computedHere(kernel, graph, options, work, run);
  return kernel.merge(graph, options, parts);
}

/** All shares, with a pause where enough is done for one. */
async function computedHere<Options, Part>(kernel: InShares<Options, Part, unknown>, graph: CompactGraph, options: Options, work: number, { signal, progress }: RunOptions): Promise<Part[]> {
  const count = kernel.count(graph, options);
  const compute = kernel.share(graph, options);
  const turn = Math.ceil((TURN * count) / work);
  const parts: Part[] = [];
  for (let share = 0; share < count; share += 1) {
    if (share % turn === 0) await pause();
    signal?.throwIfAborted();
    parts.push(compute(share));
    progress?.(parts.length, count);
  }
  return parts;
}

/** Lets what waits have its turn. */
function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
