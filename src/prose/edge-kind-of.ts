import type { EdgeKind, NodeKind } from '../base/kinds.ts';
import type { Saying } from './cue.ts';

type Meaning = Partial<Readonly<Record<NodeKind, EdgeKind>>>;

const made = (kind: EdgeKind): Meaning => ({ model: kind, architecture: kind, method: kind, tool: kind });
const taken: Meaning = { model: 'uses-component', architecture: 'uses-component', tool: 'uses-component', method: 'uses-method' };

const MEANINGS: Readonly<Record<Saying, Meaning>> = {
  'takes-up': taken,
  'has-part': taken,
  'rests-on': { model: 'derives-from', architecture: 'uses-component', tool: 'uses-component', method: 'uses-method' },
  'varies': made('derives-from'),
  'improves': made('improves-on'),
  'fine-tunes': { model: 'fine-tuned-from', architecture: 'fine-tuned-from', dataset: 'trained-on', method: 'uses-method' },
  'distils': { model: 'distilled-from', architecture: 'distilled-from', method: 'uses-method' },
  'trains-on': { dataset: 'trained-on', method: 'uses-method', tool: 'uses-component' },
  'shares-architecture': { model: 'same-architecture-as', architecture: 'uses-component', method: 'uses-method' },
  'reimplements': made('reimplements'),
  'is-a': { architecture: 'uses-component', method: 'uses-method' },
};

/** The kind of edge that a saying makes to a parent of this kind; undefined where it makes none. */
export function edgeKindOf(says: Saying, parent: NodeKind): EdgeKind | undefined {
  return MEANINGS[says][parent];
}
