/** A format is recognised from so much of a text, in code units: enough to tell, and little of a large file. */
export const OPENING: number = 2 ** 16;
