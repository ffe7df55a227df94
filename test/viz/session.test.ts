import { beforeEach, describe, expect, test } from 'vitest';
import { Atlas } from '../../viz/data/atlas.ts';
import { Session } from '../../viz/state/session.ts';
import { smallProject } from '../browser/small-project.ts';

const folder = await smallProject();
let session: Session;
beforeEach(() => {
  session = new Session(new Atlas(folder));
});

describe('undo and redo', () => {
  test('take back steps one by one, and take them again', () => {
    session.choose('model:gpt');
    session.choose('model:gpt-2');
    session.change({ view: 'table' });
    session.undo();
    expect(session.state.value).toMatchObject({ view: 'field', chosen: 'model:gpt-2' });
    session.undo();
    session.undo();
    expect(session.state.value).toEqual(session.first);
    expect([session.canUndo.value, session.canRedo.value]).toEqual([false, true]);
    session.undo();
    expect(session.state.value).toEqual(session.first);
    session.redo();
    session.redo();
    expect(session.state.value.chosen).toBe('model:gpt-2');
    session.change({ theme: 'dark' });
    expect(session.canRedo.value).toBe(false);
  });

  test('looking elsewhere is no step, and taking a step back does not look elsewhere', () => {
    session.choose('model:gpt');
    session.look({ x: 0.1, y: 0.2, ratio: 0.3 });
    session.undo();
    expect(session.state.value).toEqual({ ...session.first, camera: { x: 0.1, y: 0.2, ratio: 0.3 } });
    expect(session.canUndo.value).toBe(false);
  });

  test('what is pulled or typed is one step, until something else is done', () => {
    session.change({ years: [2018, 2022] });
    session.change({ years: [2019, 2022] });
    session.choose('model:gpt');
    session.change({ years: [2020, 2022] });
    session.undo();
    expect(session.state.value.years).toEqual([2019, 2022]);
    session.undo();
    session.undo();
    expect(session.state.value).toEqual(session.first);
  });

  test('what changes nothing is no step', () => {
    session.change({ view: 'field', chosen: undefined });
    expect(session.canUndo.value).toBe(false);
  });
});

describe('what is shown', () => {
  const shown = (): string[] => [...session.shown.value].sort();

  test('at first everything but the kinds that are only dust without their edges', () => {
    expect(shown()).toEqual(folder.graph.filterNodes((_node, { kind }) => kind !== 'organisation').sort());
  });

  test('by expression; one that is wrong is told, and selects everything', () => {
    session.change({ query: 'kind:model year:2019..2020' });
    expect(shown()).toEqual(['model:gpt-2', 'model:gpt-3']);
    expect(session.wrong.value).toBeUndefined();
    session.change({ query: 'kind:modle' });
    expect(session.wrong.value?.hint).toContain('model');
    expect(session.shown.value.size).toBe(folder.graph.filterNodes((_node, { kind }) => kind !== 'organisation').length);
  });

  test('by years, of which a node without one is in none', () => {
    session.change({ years: [2018, 2019] });
    expect(shown()).toEqual(['model:gpt', 'model:gpt-2']);
  });

  test('by maker, with what it made and the works that introduce that', () => {
    session.change({ organisations: ['organisation:openai'], hiddenKinds: [] });
    expect(shown()).toEqual(['model:chatgpt', 'model:gpt', 'model:gpt-2', 'model:gpt-3', 'model:instructgpt', 'organisation:openai', 'work:arxiv:2005.14165', 'work:arxiv:2203.02155']);
  });

  test('by survey, with what its works introduce and what its digest claims', () => {
    session.change({ surveys: ['survey'] });
    for (const node of ['work:arxiv:2303.00001', 'work:arxiv:1706.03762', 'architecture:transformer', 'model:gpt-2']) expect(shown()).toContain(node);
  });

  test('edges with both ends, unless their group, relation or strength is hidden', () => {
    const edges = (): string[] => [...session.shownEdges.value].map((edge) => edge.split(' ')[0] ?? '');
    expect(edges()).toContain('improves-on');
    expect(edges()).not.toContain('developed');
    session.change({ hiddenRelations: ['improves-on'] });
    expect(edges()).not.toContain('improves-on');
    session.change({ hiddenStrengths: ['stated', 'implied'] });
    expect([...session.shownEdges.value].every((edge) => folder.graph.getEdgeAttribute(edge, 'strength') === 'asserted')).toBe(true);
    session.change({ hiddenGroups: ['lineage', 'introduces', 'citations', 'survey-citations', 'developed', 'links'] });
    expect(edges()).toEqual([]);
  });

  test('hears of what it depends on only', () => {
    const before = session.shown.value;
    session.choose('model:gpt');
    session.change({ theme: 'dark', view: 'table' });
    expect(session.shown.value).toBe(before);
  });
});
