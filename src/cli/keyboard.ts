import type { ReadStream } from 'node:tty';
import type { KeyReader } from './terminal.ts';

/** One key: an escape sequence, or a character. */
const KEY = /\u001b(?:\[[0-9;]*[A-Za-z~]|O[A-Za-z])|[\s\S]/gu;

/** Reads single keys from a terminal in raw mode. The mode is set back on `close`, and where the process ends before. */
export function keyboard(stdin: ReadStream): KeyReader {
  const pressed: string[] = [];
  let waiting: ((key: string | undefined) => void) | undefined;
  let isOver = false;
  const hand = (key: string | undefined): void => {
    const to = waiting;
    waiting = undefined;
    to?.(key);
  };
  const take = (text: string): void => {
    pressed.push(...(text.slice(0, MOST).match(KEY) ?? []));
    if (waiting !== undefined && pressed.length > 0) hand(pressed.shift());
  };
  const end = (): void => {
    isOver = true;
    hand(undefined);
  };
  const reset = (): void => void stdin.setRawMode(false);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8').on('data', take).on('end', end).on('error', end).resume();
  process.once('exit', reset);
  return {
    next: async () => pressed.shift() ?? (isOver ? undefined : new Promise((resolve) => (waiting = resolve))),
    close: () => {
      reset();
      process.off('exit', reset);
      stdin.off('data', take).off('end', end).off('error', end).pause();
    },
  };
}

/** More at once is nothing that a hand has typed. */
const MOST = 1000;
