// What all benchmarks share: CPU time of things done in turn, round by round, so that what else the machine does weighs on all alike; medians; and how a ratio is told.
import { loadavg } from 'node:os';

export const ROUNDS = 7;

/** Shorter work is repeated until it takes as long: clocks are coarse. */
const LEAST_SECONDS = 0.03;
const MOST_REPEATS = 2000;

/** What is called for so long runs as fast as it gets. */
const WARM_SECONDS = 1;

export function median(numbers) {
  const ordered = [...numbers].sort((left, right) => left - right);
  return ordered[Math.floor(ordered.length / 2)];
}

/** Wall and CPU seconds of one of so many calls, and what the last one answered. */
export async function timed(run, repeats = 1) {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  let result;
  for (let repeat = 0; repeat < repeats; repeat += 1) result = await run();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - begin) / 1e3 / repeats, cpu: (user + system) / 1e6 / repeats, result };
}

/** How often to repeat what takes so long. */
export function repeatsFor(seconds) {
  return Math.max(1, Math.min(MOST_REPEATS, Math.ceil(LEAST_SECONDS / seconds)));
}

/** Calls until the compiler has seen enough of it; answers what the first call took, and how often to repeat it in a round. */
export async function warmedUp(run) {
  const first = await timed(run);
  let last = first;
  for (let spent = first.wall; spent < WARM_SECONDS; spent += last.wall) last = await timed(run);
  return { first: first.cpu, seconds: last.cpu, repeats: repeatsFor(last.cpu) };
}

/** One round: each subject once, in turn. */
export async function inTurn(subjects) {
  const times = {};
  for (const [name, run] of Object.entries(subjects)) times[name] = await run();
  return times;
}

/** Fewer rounds where they would take longer than this, in seconds. */
const LONGEST = 60;

/** How many rounds of so many seconds each. */
export function roundsFor(seconds) {
  return Math.max(1, Math.min(ROUNDS, Math.floor(LONGEST / seconds)));
}

/** What each subject took, round by round. */
export async function rounds(subjects, count = ROUNDS) {
  const measured = [];
  for (let round = 0; round < count; round += 1) measured.push(await inTurn(subjects));
  return measured;
}

/** The median of the ratios of two subjects, each taken within its round. */
export function ratioOf(measured, one, other, clock = 'cpu') {
  return median(measured.map((round) => round[one][clock] / round[other][clock]));
}

export function medianOf(measured, name, clock = 'cpu') {
  return median(measured.map((round) => round[name][clock]));
}

/** A line of what was measured: a name, ours, theirs and the ratio of the two where there is something to compare with, what is wanted of it and whether it is met, and a remark. */
export function tell({ name, ours, theirs, against = '', ratio, most, least, remark = '' }) {
  const bound = most ?? least;
  const isJudged = ratio !== undefined && bound !== undefined;
  const isMet = most === undefined ? ratio >= least : ratio <= most;
  const wanted = isJudged ? `${most === undefined ? '≥' : '≤'} ${bound}` : '';
  const cells = [name.padEnd(34), milliseconds(ours), milliseconds(theirs), (ratio?.toFixed(2) ?? '').padStart(8), wanted.padEnd(7), (isJudged ? (isMet ? 'met' : 'NOT MET') : '').padEnd(8)];
  console.log(`  ${cells.join(' ')} ${[against, remark].filter((part) => part !== '').join('; ')}`);
}

/** The head over such lines. */
export function heading(title) {
  console.log(`\n${title}; load ${loadavg()[0].toFixed(1)}`);
  console.log(`  ${'CPU time, ms'.padEnd(34)} ${'ours'.padStart(10)} ${'theirs'.padStart(10)} ${'ratio'.padStart(8)} ${'wanted'.padEnd(7)}`);
}

function milliseconds(seconds) {
  return seconds === undefined ? ''.padStart(10) : (seconds * 1e3).toFixed(seconds < 0.01 ? 3 : 1).padStart(10);
}
