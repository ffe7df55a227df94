import type { JSX } from 'preact';
import { roundStep } from '../charts/scale.ts';
import type { LineageWords } from '../words/lineage-words.ts';
import { AXIS_HEIGHT, type DrawingCamera } from './camera.ts';
import type { TimeScale } from './time-scale.ts';

/** The room that a year's number wants, in pixels. */
const YEAR_ROOM = 46;

interface Props {
  readonly scale: TimeScale;
  readonly camera: DrawingCamera;
  readonly width: number;
  readonly words: LineageWords;
}

/** The years above the drawing, where its own years begin now; years drawn narrow are marked. */
export function TimeAxis({ scale: { years, narrow }, camera: { x, zoom }, width, words }: Props): JSX.Element {
  const [first, second] = years;
  const wide = first === undefined || second === undefined ? 1 : Math.max(1, (second.x - first.x) * zoom);
  const step = roundStep(Math.max(1, YEAR_ROOM / wide));
  return (
    <g class="axis">
      <rect class="strip" x={0} y={0} width={width} height={AXIS_HEIGHT} />
      {years.filter(({ year }) => year % step === 0).map(({ year, x: at }) => (
        <g key={year}>
          <line class="tick" x1={x + zoom * at} x2={x + zoom * at} y1={AXIS_HEIGHT - 5} y2={AXIS_HEIGHT} />
          <text class="year-label" x={x + zoom * at + 3} y={AXIS_HEIGHT - 8}>{words.year(year)}</text>
        </g>
      ))}
      {narrow.map(({ first: from, last, x: at, end }) => (
        <g key={from}>
          <title>{words.yearsLeftOut(from, last)}</title>
          <path class="narrow" d={zigzag(x + zoom * at, x + zoom * end)} />
        </g>
      ))}
      <line class="tick" x1={0} x2={width} y1={AXIS_HEIGHT} y2={AXIS_HEIGHT} />
    </g>
  );
}

function zigzag(from: number, to: number): string {
  const teeth = Math.max(1, Math.min(4, Math.floor((to - from) / 10)));
  const steps = Array.from({ length: 2 * teeth + 1 }, (_, step) => `${(from + ((to - from) * step) / (2 * teeth)).toFixed(1)} ${AXIS_HEIGHT - (step % 2 === 0 ? 3 : 9)}`);
  return `M${steps.join('L')}`;
}
