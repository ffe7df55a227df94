import type { CompactGraph } from '../compact/compact-graph.ts';
import type { KernelName } from './kernels.ts';

/** What a thread is to compute from now on, until it is told otherwise. */
export interface Job {
  readonly kernel: KernelName;
  readonly graph: CompactGraph;
  readonly options: object;
}

/** What is said to a thread: a job, or which of its shares to compute. */
export type Order = { readonly job: Job } | { readonly share: number };

/** What a thread says of a share. Errors lose their class on the way, so a wrong call is told apart here. */
export type Answer =
  | { readonly share: number; readonly part: unknown }
  | { readonly share: number; readonly wrongCall: { readonly message: string; readonly hint: string | undefined } }
  | { readonly share: number; readonly error: unknown };

/** A thread that computes shares, as Node and browsers both can give it. */
export interface WorkerThread {
  readonly send: (order: Order) => void;
  /** Says who hears its answers, and that it has ended by itself, from now on. */
  readonly listen: (hear: (answer: Answer) => void, ended: (error: Error) => void) => void;
  /** Ends it, whatever it is doing. */
  readonly end: () => void;
}
