import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Point } from '../looks/positions.ts';
import { type DrawingCamera, zoomedAt } from './camera.ts';

/** What one press of plus or minus zooms by. */
export const ZOOM_STEP = 1.3;

/** A pointer that moves no farther than this, in pixels, clicks. */
const STILL = 4;

/** How much one pixel of the wheel zooms: a notch of 100 by a fifth or so. */
const WHEEL = 0.0018;

/** Pulling moves the drawing, the wheel and two fingers zoom it. Answers a function that says whether the press that has just ended moved the drawing, so that it was no click. */
export function usePanAndZoom(svg: RefObject<SVGSVGElement | null>, camera: Signal<DrawingCamera>): () => boolean {
  const dragged = useRef(false);
  useEffect(() => {
    const element = svg.current;
    if (element === null) return undefined;
    const fingers = new Map<number, Point>();
    const placeOf = (event: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 33;
      camera.value = zoomedAt(camera.peek(), Math.exp(-Math.max(-400, Math.min(400, pixels)) * WHEEL), placeOf(event));
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      if (fingers.size === 0) dragged.current = false;
      fingers.set(event.pointerId, placeOf(event));
    };
    const move = (event: PointerEvent): void => {
      const before = fingers.get(event.pointerId);
      if (before === undefined) return;
      const now = placeOf(event);
      if (!dragged.current && Math.hypot(now.x - before.x, now.y - before.y) <= STILL) return;
      if (!dragged.current) element.setPointerCapture(event.pointerId);
      dragged.current = true;
      const [other] = [...fingers].flatMap(([finger, place]) => (finger === event.pointerId ? [] : [place]));
      const { x, y, zoom } = camera.peek();
      if (other === undefined) {
        camera.value = { zoom, x: x + now.x - before.x, y: y + now.y - before.y };
      } else {
        const apart = (place: Point): number => Math.max(10, Math.hypot(place.x - other.x, place.y - other.y));
        // The middle of two fingers moves half as far as the one that moves.
        camera.value = zoomedAt({ zoom, x: x + (now.x - before.x) / 2, y: y + (now.y - before.y) / 2 }, apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
      }
      fingers.set(event.pointerId, now);
    };
    const up = (event: PointerEvent): void => {
      fingers.delete(event.pointerId);
    };
    const listeners = [['pointerdown', down], ['pointermove', move], ['pointerup', up], ['pointercancel', up]] as const;
    for (const [name, listener] of listeners) element.addEventListener(name, listener);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
      element.removeEventListener('wheel', wheel);
    };
  }, []);
  return () => dragged.current;
}
