import { UsageError } from '../base/diagnostics.ts';
import { kernelOf } from './kernels.ts';
import type { Answer, Job, Order } from './worker-thread.ts';

/** What a thread does: takes orders, and answers each share of its job. */
export function shareComputer(answer: (answer: Answer) => void): (order: Order) => void {
  let job: Job | undefined;
  let compute: ((share: number) => unknown) | undefined;
  return (order) => {
    if ('job' in order) {
      job = order.job;
      compute = undefined;
      return;
    }
    const { share } = order;
    try {
      if (job === undefined) throw new Error('a share was asked for before a job');
      compute ??= kernelOf(job.kernel).share(job.graph, job.options as never);
      answer({ share, part: compute(share) });
    } catch (error) {
      answer(error instanceof UsageError ? { share, wrongCall: { message: error.message, hint: error.hint } } : { share, error });
    }
  };
}
