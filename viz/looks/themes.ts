export const THEME_NAMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** The colours of the drawing surface; those of the page around it are in `style/colours.css`. */
export interface Theme {
  readonly background: string;
  readonly ink: string;
  /** The outline of labels and marks, which keeps them readable over edges. */
  readonly halo: string;
  /** What belongs to no coloured community. */
  readonly neutral: string;
  readonly edge: { readonly lineage: string; readonly introduces: string; readonly developed: string; readonly citations: string; readonly 'survey-citations': string; readonly links: string };
  /** Marks of what the reader points at. */
  readonly accent: string;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    background: '#faf9f6',
    ink: '#1f2430',
    halo: '#faf9f6',
    neutral: '#8d9199',
    edge: { lineage: '#6d7280', introduces: '#a7b3c2', developed: '#c9bfa6', citations: '#b9bdc4', 'survey-citations': '#d3d3d0', links: '#b9bdc4' },
    accent: '#a3332b',
  },
  dark: {
    background: '#14171c',
    ink: '#eceae4',
    halo: '#14171c',
    neutral: '#777d88',
    edge: { lineage: '#8b93a3', introduces: '#4f5d70', developed: '#5d553f', citations: '#454b55', 'survey-citations': '#343941', links: '#454b55' },
    accent: '#f0897f',
  },
};

/** How much of the background is mixed into what is not lit, 0 to 1. */
const FADE = 0.82;

/** A colour faded towards the background: opaque, so that what lies under it does not shine through. */
export function faded(colour: string, theme: Theme, by: number = FADE): string {
  return mixed(colour, theme.background, by);
}

/** A colour with some of another mixed in, `by` 0 to 1. */
export function mixed(colour: string, other: string, by: number): string {
  const from = channels(colour);
  const to = channels(other);
  return `#${from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * by).toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
