let made = 0;

/** An id that no other element of the page has, for labels and controls that name each other. */
export function elementId(stem: string): string {
  made += 1;
  return `${stem}-${made}`;
}
