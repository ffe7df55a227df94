import { NAME_LABELS } from '../../src/prose/name-model.ts';
import { KnownNames } from '../../src/prose/known-names.ts';
import { type NameFeatures, nameFeatures } from '../../src/prose/name-features.ts';
import { foldedKey, sightNames } from '../../src/prose/name-sightings.ts';
import type { ToldSurvey } from './told-survey.ts';

/** What may be a name in a survey, with its features and its kind, `none` where it is no name. */
export interface ToldName extends NameFeatures {
  readonly key: string;
  readonly label: (typeof NAME_LABELS)[number];
}

/** Every candidate of a survey. */
export function toldNames({ prose, things }: ToldSurvey): ToldName[] {
  const kinds = new Map(things.flatMap(({ label, aliases, kind }) => [label, ...aliases].flatMap((name) => [name, ...name.split(/\s*[(（)）/]\s*/)].map((part) => [foldedKey(part), kind] as const))));
  const sighted = sightNames(prose, new KnownNames());
  return [...sighted.names.values()].map((name) => ({ key: name.key, label: NAME_LABELS.find((label) => label === kinds.get(name.key)) ?? 'none', ...nameFeatures(name, sighted) }));
}
