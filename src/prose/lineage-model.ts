/** Base64. */
export const LINEAGE_MODEL: string = [''].join('');
