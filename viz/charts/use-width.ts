import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How wide an element is, in pixels, kept up to date; a guess until it is on the page. */
export function useWidth<E extends HTMLElement>(guess: number): readonly [RefObject<E | null>, number] {
  const place = useRef<E>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    // It is told of the first width too, before that is painted, when nothing has to be laid out again to read it.
    const observer = new ResizeObserver(() => setWidth(Math.max(1, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
