/** The size of labels, as the style has it. */
const LABEL_SIZE = 12;

/** Text is set a little wider on some screens than where it was measured. */
const SAFETY = 1.04;

/** Measures labels in the page's own type, each only once. Where the page cannot measure, a wide guess. */
export function labelMeasure(page: HTMLElement): (label: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen !== null) pen.font = `${LABEL_SIZE}px ${getComputedStyle(page).fontFamily}`;
  const known = new Map<string, number>();
  return (label) => {
    const width = known.get(label) ?? (pen === null ? label.length * LABEL_SIZE : pen.measureText(label).width * SAFETY);
    known.set(label, width);
    return width;
  };
}
