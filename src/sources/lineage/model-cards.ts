import type { EdgeKind } from '../../base/kinds.ts';
import type { Place } from '../../base/places.ts';
import type { ClaimDraft, Draft, ThingDraft } from '../drafts.ts';
import { shortened } from '../fields/shortened.ts';
import type { ReaderNotes } from '../reader-notes.ts';

/** What a model card says in its data: members by name, texts with their places. */
export interface ModelCard {
  readonly place: Place;
  /** Of its members, each once. */
  readonly names: Iterable<string>;
  text(name: string): string | undefined;
  texts(name: string, others: (place: Place) => void): readonly { readonly text: string; readonly place: Place }[];
}

/** The members that name the model, the most telling first. */
const NAMES = ['model_name', 'modelId', 'model_id', 'id', 'name', 'model'];
/** Members that are given values. */
const GIVEN = ['license', 'language', 'library_name', 'pipeline_tag', 'url', 'downloads', 'likes'];
const READ: ReadonlySet<string> = new Set([...NAMES, ...GIVEN, 'base_model', 'base_model_relation', 'datasets', 'cardData']);

/** What the hub's word for the relation to a base model says; without one, all that is sure is the derivation. Source: https://huggingface.co/docs/hub/model-cards. */
const RELATIONS: ReadonlyMap<string, EdgeKind> = new Map([
  ['finetune', 'fine-tuned-from'],
  ['adapter', 'fine-tuned-from'],
  ['merge', 'derives-from'],
  ['quantized', 'derives-from'],
]);

/** The drafts of one card: the model, and a claim for each base model and each dataset; none where it names no model. `called` is the name of the model if the data has none. O(size of the card). */
export function cardDrafts(card: ModelCard, notes: ReaderNotes, called?: string): Draft[] {
  const stranger = (place: Place): void => notes.refuse('value-unknown', place, 'What stands here is no name of a model or dataset', 'Write names, or a list of names.');
  const bases = card.texts('base_model', stranger);
  const datasets = card.texts('datasets', stranger);
  const name = NAMES.map((member) => card.text(member)).find((text) => text !== undefined) ?? called;
  if (name === undefined) {
    notes.refuse('value-unknown', card.place, 'The card does not name its model', 'Give it a line `model_name`.');
    for (const { place } of [...bases, ...datasets]) notes.skip(place, 'said of a model without a name');
    return [];
  }
  const relation = card.text('base_model_relation');
  const kind = RELATIONS.get(relation?.toLowerCase() ?? '') ?? 'derives-from';
  if (relation !== undefined && !RELATIONS.has(relation.toLowerCase())) {
    notes.tell('value-unknown', card.place, `“${shortened(relation)}” is no known relation to a base model; ${shortened(name)} is taken to derive from it`, `Known relations: ${[...RELATIONS.keys()].join(', ')}.`);
  }
  for (const member of card.names) if (!READ.has(member)) notes.unheld(`“${member}” of models`, card.place);
  const claim = (to: { readonly text: string; readonly place: Place }, says: Pick<ClaimDraft, 'kind' | 'ghostKind' | 'reason'>): ClaimDraft => ({ type: 'claim', from: name, to: to.text, place: to.place, strength: 'stated', ...says });
  return [
    thingOf(card, name),
    ...bases.map((base) => claim(base, { kind, ghostKind: 'model', reason: relation === undefined ? 'Given as its base model.' : `Given as its base model; relation: ${relation}.` })),
    ...datasets.map((dataset) => claim(dataset, { kind: 'trained-on', ghostKind: 'dataset', reason: 'Given among the datasets of the model.' })),
  ];
}

function thingOf(card: ModelCard, name: string): ThingDraft {
  const given = GIVEN.flatMap((member): [string, string][] => {
    const text = card.text(member);
    return text === undefined ? [] : [[member, text]];
  });
  return { type: 'thing', place: card.place, kind: 'model', name, aliases: [], developers: [], introducedBy: [], ...(given.length === 0 ? {} : { given: Object.fromEntries(given) }) };
}
