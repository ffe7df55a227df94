import { UsageError } from '../base/diagnostics.ts';
import { checkWhole } from '../analysis/check-option.ts';
import { inSharedMemory } from './shared-memory.ts';
import type { Answer, Job, WorkerThread } from './worker-thread.ts';

/** Told after each share. An error it throws ends the job, and is what comes out. */
export type Progress = (done: number, all: number) => void;

/** Threads that compute the shares of jobs: started when there is work for them, kept for the next job, and there until `close`. Several jobs at once get threads of their own. */
export class WorkerPool {
  readonly size: number;
  readonly #start: () => WorkerThread;
  readonly #idle = new Set<WorkerThread>();
  #closed = false;

  /** @throws UsageError unless the size, the most threads that one job gets, is a whole number from 1. */
  constructor(size: number, start: () => WorkerThread) {
    checkWhole('size', size, 1);
    this.size = size;
    this.#start = start;
  }

  /**
   * The parts of all shares of a job, in order. Shares are handed out one by one as threads are free for them.
   * Rejects with what the first share to go wrong throws, the threads staying; or with the signal's reason, or with an error where a thread ends by itself: then at once,
   * and the job's threads are ended, since nothing else stops them in the middle of a share.
   */
  compute(job: Job, shares: number, signal?: AbortSignal, progress?: Progress): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      const parts = new Array<unknown>(shares);
      const wrong = new Map<number, unknown>();
      const threads: WorkerThread[] = [];
      let next = 0;
      let working = 0;
      let settled = false;
      const settle = (outcome: () => void): void => {
        settled = true;
        signal?.removeEventListener('abort', abort);
        outcome();
      };
      const giveUp = (error: unknown): void => {
        if (settled) return;
        for (const thread of threads) thread.end();
        settle(() => reject(error));
      };
      const abort = (): void => giveUp(signal?.reason);
      const handOut = (thread: WorkerThread): void => {
        if (next === shares || wrong.size > 0) return;
        thread.send({ share: next });
        next += 1;
        working += 1;
      };
      const hear = (thread: WorkerThread, answer: Answer): void => {
        if (settled) return;
        working -= 1;
        if ('part' in answer) parts[answer.share] = answer.part;
        else wrong.set(answer.share, 'wrongCall' in answer ? new UsageError(answer.wrongCall.message, answer.wrongCall.hint) : answer.error);
        handOut(thread);
        try {
          if ('part' in answer) progress?.(next - working, shares);
        } catch (error) {
          return giveUp(error);
        }
        // A listener may have stopped it just now.
        if (settled || working > 0) return;
        for (const each of threads) this.#rest(each);
        // The shares before the first that went wrong were handed out before it, and have been answered.
        settle(() => (wrong.size > 0 ? reject(wrong.get(Math.min(...wrong.keys()))) : resolve(parts)));
      };
      signal?.addEventListener('abort', abort);
      if (signal?.aborted === true) return abort();
      try {
        const shared = inSharedMemory(job);
        while (threads.length < Math.min(this.size, shares)) {
          const thread = this.#take();
          threads.push(thread);
          thread.listen((answer) => hear(thread, answer), giveUp);
          thread.send({ job: shared });
          handOut(thread);
        }
      } catch (error) {
        giveUp(error);
      }
    });
  }

  /** Ends the threads: those at rest now, those at work, and any that later jobs start, with their job. */
  close(): void {
    this.#closed = true;
    for (const thread of this.#idle) thread.end();
    this.#idle.clear();
  }

  #take(): WorkerThread {
    for (const thread of this.#idle) {
      this.#idle.delete(thread);
      return thread;
    }
    return this.#start();
  }

  #rest(thread: WorkerThread): void {
    if (this.#closed) return thread.end();
    this.#idle.add(thread);
    thread.listen(() => {}, () => this.#idle.delete(thread));
  }
}
