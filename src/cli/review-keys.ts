import type { ReviewSession } from './review-session.ts';
import { paint, type KeyReader, type Terminal } from './terminal.ts';

interface KeyRow {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly act: (session: ReviewSession<unknown>) => void;
  /** Whether it changes what is decided. */
  readonly decides: boolean;
}

const KEYS: readonly KeyRow[] = [
  { key: 'a', name: 'accept', meaning: 'the sentence says so; of two works: they are one', act: (session) => session.decide(true), decides: true },
  { key: 'r', name: 'reject', meaning: 'the sentence does not say so; of two works: they are two', act: (session) => session.decide(false), decides: true },
  { key: 's', name: 'skip', meaning: 'leave it undecided and go on', act: (session) => session.skip(), decides: false },
  { key: 'u', name: 'undo', meaning: 'take the last decision back', act: (session) => session.undo(), decides: true },
  { key: 'b', name: 'back', meaning: 'see the one before again', act: (session) => session.back(), decides: false },
];

const INTERRUPT = '\u0003';
const END_OF_INPUT = '\u0004';

/**
 * Goes through a list by single keys until the person quits: what is at hand is printed, a key acts on it, and each change of what is decided is saved at once.
 * Answers whether the person quit in peace; not so at Ctrl+C, or where the keyboard is gone.
 */
export async function goThrough<Item>(terminal: Terminal, keys: KeyReader, session: ReviewSession<Item>, linesOf: (item: Item) => readonly string[], save: () => Promise<void>): Promise<boolean> {
  let isShown = false;
  for (;;) {
    if (!isShown) terminal.out(screen(terminal, session, linesOf));
    const key = await keys.next();
    if (key === undefined || key === INTERRUPT) return false;
    if (key === 'q' || key === END_OF_INPUT) return true;
    const row = KEYS.find((known) => known.key === key);
    isShown = row === undefined;
    if (row === undefined) terminal.out(key === '?' ? keyHelp() : 'That key means nothing here; ? tells the keys.\n');
    else row.act(session);
    if (row?.decides === true) await save();
  }
}

function screen<Item>(terminal: Terminal, session: ReviewSession<Item>, linesOf: (item: Item) => readonly string[]): string {
  const { current, decision, at, items } = session;
  const names = [...KEYS.map(({ key, name }) => `${key} ${name}`), 'q save and quit', '? help'];
  const head = current === undefined ? 'That was the last.' : `${at + 1} of ${items.length}${decision === undefined ? '' : `  (${decision})`}`;
  return ['', paint(terminal, 'bold', head), ...(current === undefined ? [] : linesOf(current)), paint(terminal, 'dim', names.join('  '))].map((line) => `${line}\n`).join('');
}

function keyHelp(): string {
  return [...KEYS, { key: 'q', meaning: 'save and quit; Ctrl+C too keeps what is decided' }].map(({ key, meaning }) => `  ${key}  ${meaning}\n`).join('');
}
