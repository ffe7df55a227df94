import { EdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';

/** The name of the one way of drawing a node. It is Sigma's own, since it compiles a program for each of its names whether it is used or not. */
export const NODE_TYPE = 'circle';

/** The names of the two ways of drawing an edge, Sigma's own likewise. Whatever they are given to, it draws them in this order, and arrows have to lie over lines. */
export const EDGE_TYPES = { plain: 'arrow', directed: 'line' } as const;

export const EDGE_PROGRAMS: { readonly [plain in (typeof EDGE_TYPES)['plain']]: typeof EdgeRectangleProgram } & { readonly [directed in (typeof EDGE_TYPES)['directed']]: typeof EdgeArrowProgram } = { arrow: EdgeRectangleProgram, line: EdgeArrowProgram };
