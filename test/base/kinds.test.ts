import { describe, expect, it } from 'vitest';
import { EDGE_KIND_NAMES, EDGE_KINDS, isEdgeKind, isNodeKind, isStrength, LINEAGE_KINDS, NODE_KINDS, strongest } from '../../src/base/kinds.ts';

describe('kinds', () => {
  it('have a row for each edge kind, with known ends and a ghost among its targets', () => {
    expect(Object.keys(EDGE_KINDS)).toEqual([...EDGE_KIND_NAMES]);
    for (const kind of EDGE_KIND_NAMES) {
      const row = EDGE_KINDS[kind];
      for (const end of [...row.from, ...row.to]) expect(NODE_KINDS).toContain(end);
      expect(row.to).toContain(row.ghost);
    }
  });
  it('tell lineage from the rest', () => {
    expect(LINEAGE_KINDS).toContain('derives-from');
    expect(LINEAGE_KINDS).not.toContain('cites');
  });
  it('know their own words and no others', () => {
    expect([isNodeKind('work'), isNodeKind('constructor'), isEdgeKind('cites'), isEdgeKind('toString'), isStrength('stated'), isStrength('')]).toEqual([true, false, true, false, true, false]);
  });
  it('find the strongest', () => {
    expect(strongest(['asserted', 'stated', 'implied'])).toBe('stated');
    expect(strongest([])).toBe('asserted');
  });
});
