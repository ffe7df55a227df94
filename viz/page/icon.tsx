import type { JSX } from 'preact';

/** Outlines on a grid of 16; drawn rather than typed, since fonts lack some of these signs. */
const OUTLINES = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  whole: 'M3 6.5V3h3.5M13 9.5V13H9.5M9.5 3H13v3.5M6.5 13H3V9.5',
  close: 'M4 4l8 8M12 4l-8 8',
  target: 'M8 4.4a3.6 3.6 0 1 0 0 7.2a3.6 3.6 0 0 0 0-7.2ZM8 1.6v2.8M8 11.6v2.8M1.6 8h2.8M11.6 8h2.8',
  fold: 'M6 4l4 4l-4 4',
  refine: 'M4 12a1.4 1.4 0 1 0 0 .01ZM12 11a1.4 1.4 0 1 0 0 .01ZM8 4a1.4 1.4 0 1 0 0 .01ZM4.7 10.6L7.4 5.4M11.4 9.7L8.7 5.4M5.4 11.8L10.6 11.2',
  undo: 'M6.5 3L3 6.5L6.5 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'M9.5 3L13 6.5L9.5 10M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9',
} as const;

export type IconName = keyof typeof OUTLINES;

/** A small sign for a button; the button's label says what it does. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" focusable="false">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
