import { shareComputer } from '../../src/parallel/compute-shares.ts';
import { WorkerPool } from '../../src/parallel/worker-pool.ts';
import type { Answer, Order, WorkerThread } from '../../src/parallel/worker-thread.ts';

/** A thread that is none: what it is sent and what it answers are copied as between threads, and answers come when the test lets them. */
export interface PretendThread extends WorkerThread {
  readonly orders: Order[];
  isEnded: boolean;
  /** Answers its oldest order for a share. */
  answer: () => void;
  /** Ends by itself. */
  crash: (error: Error) => void;
}

export interface PretendPool {
  readonly pool: WorkerPool;
  /** All that were started, in order. */
  readonly threads: PretendThread[];
}

/** A pool of such threads: eager ones answer by themselves, one after the other; the others wait to be told. */
export function pretendPool(size: number, isEager: boolean): PretendPool {
  const threads: PretendThread[] = [];
  const start = (): PretendThread => {
    let hear: (answer: Answer) => void = () => {};
    let ended: (error: Error) => void = () => {};
    const waiting: Order[] = [];
    const compute = shareComputer((answer) => hear(structuredClone(answer)));
    const thread: PretendThread = {
      orders: [],
      isEnded: false,
      send: (order) => {
        const copy = structuredClone(order);
        thread.orders.push(copy);
        if ('job' in copy) return compute(copy);
        waiting.push(copy);
        if (isEager) setImmediate(thread.answer);
      },
      listen: (nextHear, nextEnded) => {
        hear = nextHear;
        ended = nextEnded;
      },
      end: () => {
        thread.isEnded = true;
      },
      answer: () => {
        const order = waiting.shift();
        if (order !== undefined && !thread.isEnded) compute(order);
      },
      crash: (error) => ended(error),
    };
    threads.push(thread);
    return thread;
  };
  return { pool: new WorkerPool(size, start), threads };
}
