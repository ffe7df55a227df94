/** Why the map cannot be drawn, in words for its reader. */
export class LoadError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'LoadError';
    this.hint = hint;
  }
}
