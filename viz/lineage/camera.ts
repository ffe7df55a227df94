import type { Point } from '../looks/positions.ts';

/** How the drawing lies under the window: a point of it stands at `x + zoom · its x`, and likewise down. */
export interface DrawingCamera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Extent {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface Window {
  readonly width: number;
  readonly height: number;
}

/** The strip of years above the drawing. */
export const AXIS_HEIGHT = 26;

const LEAST_ZOOM = 0.08;
const MOST_ZOOM = 4;

/** Below this, labels are too small to be read at first sight. */
const READABLE = 0.85;

/** Zooms by a factor about a point of the window, which stays where it is. */
export function zoomedAt({ x, y, zoom }: DrawingCamera, factor: number, at: Point): DrawingCamera {
  const to = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom * factor));
  return { zoom: to, x: at.x - ((at.x - x) * to) / zoom, y: at.y - ((at.y - y) * to) / zoom };
}

/** The whole drawing in the window, no larger than life. */
export function fitted({ left, width, height }: Extent, window: Window): DrawingCamera {
  const room = Math.max(1, window.height - AXIS_HEIGHT);
  const zoom = Math.max(LEAST_ZOOM, Math.min(1, window.width / (width - left), room / height));
  return { zoom, x: (window.width - zoom * (width + left)) / 2, y: AXIS_HEIGHT + Math.max(0, (room - zoom * height) / 2) };
}

/** What is seen at first: the whole, where it can be read; otherwise the surroundings of a point, at a size at which they can. */
export function firstCamera(extent: Extent, window: Window, at: Point): DrawingCamera {
  const whole = fitted(extent, window);
  if (whole.zoom >= READABLE) return whole;
  const within = (place: number, size: number, room: number): number => (size * READABLE <= room ? (room - size * READABLE) / 2 : Math.min(0, Math.max(room - size * READABLE, room / 2 - place * READABLE)));
  return {
    zoom: READABLE,
    x: within(at.x - extent.left, extent.width - extent.left, window.width) - extent.left * READABLE,
    y: AXIS_HEIGHT + within(at.y, extent.height, window.height - AXIS_HEIGHT),
  };
}

/** Moved so that a point is in the window, with some room around; unmoved where it is. */
export function showing(camera: DrawingCamera, { x, y }: Point, window: Window, room = 60): DrawingCamera {
  const [at, down] = [camera.x + camera.zoom * x, camera.y + camera.zoom * y];
  const into = (place: number, least: number, most: number): number => (place < least ? least - place : place > most ? most - place : 0);
  const [right, below] = [into(at, room, Math.max(room, window.width - 2 * room)), into(down, AXIS_HEIGHT + room / 2, Math.max(AXIS_HEIGHT + room / 2, window.height - room / 2))];
  return right === 0 && below === 0 ? camera : { ...camera, x: camera.x + right, y: camera.y + below };
}
