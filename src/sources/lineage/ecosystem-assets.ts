import { didYouMean } from '../../base/diagnostics.ts';
import type { EdgeKind, NodeKind, Strength } from '../../base/kinds.ts';
import { nameKey } from '../../base/names.ts';
import type { Place } from '../../base/places.ts';
import type { ClaimDraft, Draft, Reading, SourceText, ThingDraft } from '../drafts.ts';
import { shortened } from '../fields/shortened.ts';
import { ReaderNotes } from '../reader-notes.ts';

/** An asset of Ecosystem Graphs: a model, a dataset or an application. */
export interface EcosystemAsset {
  readonly place: Place;
  /** Names of all its members that say something. */
  readonly names: Iterable<string>;
  readonly text: (name: string) => string | undefined;
  readonly dependencies: readonly { readonly text: string; readonly place: Place }[];
}

type AssetType = 'model' | 'dataset' | 'application';

/** What an asset is among the kinds of nodes. */
const KINDS: ReadonlyMap<string, { readonly type: AssetType; readonly kind: 'model' | 'dataset' | 'tool' }> = new Map([
  ['model', { type: 'model', kind: 'model' }],
  ['dataset', { type: 'dataset', kind: 'dataset' }],
  ['application', { type: 'application', kind: 'tool' }],
]);

interface Relation {
  readonly kind: EdgeKind;
  readonly strength: Strength;
}

const DERIVES: Relation = { kind: 'derives-from', strength: 'stated' };
const COMPONENT: Relation = { kind: 'uses-component', strength: 'implied' };

/** What a dependency is taken to be, by the type of the asset and, after it, of what it depends on where the same file says it. All others are derivations. */
const RELATIONS: ReadonlyMap<string, Relation> = new Map([
  ['model dataset', { kind: 'trained-on', strength: 'implied' }],
  ['application model', COMPONENT],
  ['application application', COMPONENT],
  ['application dataset', COMPONENT],
]);

/** Members that a draft holds in places of their own. */
const PLACED: ReadonlySet<string> = new Set(['name', 'type', 'organization', 'created_date', 'modality', 'description', 'dependencies']);
/** Members that are given values; the others, which are prose, are told. */
const GIVEN = ['url', 'access', 'license', 'size', 'nationality', 'model_card', 'training_time', 'training_hardware', 'training_emissions', 'output_space', 'monthly_active_users', 'terms_of_service'];
/** What says nothing. */
const NOTHING: ReadonlySet<string> = new Set(['none', 'unknown', 'n/a', '[]']);

/** The drafts of assets: a thing each, and a claim for each dependency. O(assets + dependencies). */
export function assetReading(source: SourceText, assets: readonly EcosystemAsset[], found: Pick<Reading, 'skips' | 'diagnostics'>): Reading {
  const notes = new ReaderNotes(source);
  const drafts: Draft[] = [];
  const types = new Map<string, AssetType>();
  for (const asset of assets) {
    const known = KINDS.get(asset.text('type')?.toLowerCase() ?? '');
    const key = nameKey(asset.text('name') ?? '');
    if (known !== undefined && !types.has(key)) types.set(key, known.type);
  }
  notes.add(found);
  for (const asset of assets) {
    const name = asset.text('name');
    const written = asset.text('type') ?? '';
    const known = KINDS.get(written.toLowerCase());
    if (name === undefined) notes.refuse('value-unknown', asset.place, 'The asset has no name', 'Give it a line `name`.');
    else if (known === undefined) notes.refuse('value-unknown', asset.place, `“${shortened(written)}” is no type of asset`, didYouMean(written.slice(0, 60), KINDS.keys()) ?? 'Assets are of the type model, dataset or application.');
    else {
      drafts.push(thingOf(asset, name, known.kind, notes));
      for (const dependency of asset.dependencies) drafts.push(claimOf(name, known.type, dependency, types));
      continue;
    }
    for (const { place } of asset.dependencies) notes.skip(place, 'a dependency of an asset that is left out');
  }
  return { drafts, ...notes.rest(), sections: [] };
}

function thingOf(asset: EcosystemAsset, name: string, kind: Exclude<NodeKind, 'work'>, notes: ReaderNotes): ThingDraft {
  const says = (member: string): string | undefined => {
    const text = asset.text(member);
    return text === undefined || NOTHING.has(text.toLowerCase()) ? undefined : text;
  };
  const date = says('created_date');
  const [, year, month] = /^(\d{4})(?:-(\d{1,2}))?(?:-\d{1,2})?(?!\d)/.exec(date ?? '') ?? [];
  if (date !== undefined && year === undefined) notes.tell('field-malformed', asset.place, `“${shortened(date)}”, when ${name} was created, is no date; it is left out`, 'Write it as year, month and day: 2020-06-11.');
  const organisations = (says('organization') ?? '').split(',').map((organisation) => organisation.trim()).filter((organisation) => organisation !== '');
  const modality = says('modality');
  const note = says('description');
  const given = GIVEN.flatMap((member): [string, string][] => {
    const text = says(member);
    return text === undefined ? [] : [[member, text]];
  });
  for (const member of asset.names) if (!PLACED.has(member) && !GIVEN.includes(member) && says(member) !== undefined) notes.unheld(`“${member}” of assets`, asset.place);
  return {
    type: 'thing',
    place: asset.place,
    kind,
    name,
    aliases: [],
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined || Number(month) < 1 || Number(month) > 12 ? {} : { month: Number(month) }),
    ...(modality === undefined ? {} : { modality }),
    ...(note === undefined ? {} : { note }),
    developers: organisations.length === 0 ? [] : [{ organisations, basis: 'given as its organization' }],
    introducedBy: [],
    ...(given.length === 0 ? {} : { given: Object.fromEntries(given) }),
  };
}

function claimOf(name: string, type: AssetType, { text, place }: EcosystemAsset['dependencies'][number], types: ReadonlyMap<string, AssetType>): ClaimDraft {
  const of = types.get(nameKey(text));
  const { kind, strength } = RELATIONS.get(`${type} ${of}`) ?? DERIVES;
  const ghostKind = of === undefined && type === 'dataset' ? 'dataset' : KINDS.get(of ?? '')?.kind;
  return {
    type: 'claim',
    place,
    from: name,
    kind,
    to: text,
    strength,
    ...(strength === 'stated' ? {} : { caveat: 'The list says that it depends on it, and not in which way.' }),
    ...(ghostKind === undefined ? {} : { ghostKind }),
  };
}
