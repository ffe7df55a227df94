import type { Reader } from '../drafts.ts';
import { linkShape, readLinkLines } from './link-lists.ts';

/**
 * Networks of VOSviewer: lines with the ids of two items of a map and the strength of their link, parted by tabs or commas. Links have no direction.
 * Reference: Van Eck & Waltman, VOSviewer manual, appendix on map and network files, https://www.vosviewer.com/documentation.
 */
export const vosviewerNetwork: Reader = {
  format: 'vosviewer-network',
  label: 'VOSviewer network',
  reads: 'link',
  recognise: ({ text }) => {
    const shape = linkShape(text);
    return shape?.whole === true && shape.delimiter !== undefined && shape.delimiter !== ';' && !shape.commented ? 0.5 : 0;
  },
  read: (source, hints = {}) => readLinkLines(source, hints, false, 'it is read as links of a VOSviewer map, which have no direction'),
};
