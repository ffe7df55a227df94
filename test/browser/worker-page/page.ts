import { betweenness } from '../../../src/analysis/betweenness.ts';
import { runKernel } from '../../../src/parallel/run-kernel.ts';
import { webWorkers } from '../../../src/parallel/web-workers.ts';
import { citationLike } from '../../analysis/citation-like.ts';
import { layered } from '../../compact/graphs.ts';

const workers = webWorkers(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), 2);
const graph = citationLike(5000, 8);
const wanted = betweenness(graph);
let told = 0;
const found = await runKernel('betweenness', graph, {}, { workers, progress: (done) => (told = done) });
const wrong: unknown = await runKernel('betweenness', layered(500, 10), {}, { workers }).catch((error: unknown) => error);
const stop = new AbortController();
const stopped: unknown = await runKernel('betweenness', graph, {}, { workers, signal: stop.signal, progress: () => stop.abort('enough') }).catch((reason: unknown) => reason);
const missing = webWorkers(() => new Worker('./none.js', { type: 'module' }), 1);
const ended: unknown = await runKernel('betweenness', graph, {}, { workers: missing }).catch((error: unknown) => error);
workers.close();
document.title = JSON.stringify({ same: found.every((score, node) => score === wanted[node]), told, wrong: String(wrong), stopped, ended: String(ended), shared: typeof SharedArrayBuffer !== 'undefined' });
