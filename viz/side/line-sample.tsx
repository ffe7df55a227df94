import type { JSX } from 'preact';

/** A line as the map draws it, by the name of its look in the style. */
export function LineSample({ name, arrow }: { readonly name: string; readonly arrow: boolean }): JSX.Element {
  return (
    <svg class={`line ${name}`} viewBox="0 0 22 12" width={22} height={12} aria-hidden="true" focusable="false">
      <line x1={1} y1={6} x2={arrow ? 16 : 21} y2={6} />
      {arrow && <path d="M15 2.5 L22 6 L15 9.5 Z" />}
    </svg>
  );
}
