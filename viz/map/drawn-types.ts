import { EdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';

/**
 * The names of the two ways of drawing an edge. They are Sigma's own, since it compiles a program for each of its names whether it is used or not, and draws them in this order whatever
 * they are given to: arrows have to lie over lines.
 */
export const EDGE_TYPES = { plain: 'arrow', directed: 'line' } as const;

export const EDGE_PROGRAMS = { [EDGE_TYPES.plain]: EdgeRectangleProgram, [EDGE_TYPES.directed]: EdgeArrowProgram } as const;

/** The name of the one way of drawing a node, Sigma's own likewise. */
export const NODE_TYPE = 'circle';
