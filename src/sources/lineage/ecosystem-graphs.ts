import type { Reader, Reading, SourceText } from '../drafts.ts';
import { OPENING } from '../opening.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { assetReading, type EcosystemAsset } from './ecosystem-assets.ts';
import { readYamlItems } from './yaml-items.ts';

/**
 * Ecosystem Graphs: YAML lists of models, datasets and applications with what they depend on. A dependency is evidence by itself: its place is that of the one name in the list.
 * Reference: Bommasani et al. 2023, arXiv:2303.15772.
 */
export const ecosystemGraphs: Reader = {
  format: 'ecosystem-graphs',
  label: 'Ecosystem Graphs (YAML)',
  reads: 'thing',
  recognise: ({ text }) => {
    const opening = text.slice(0, OPENING);
    return [/^ *- \S/m, /^ *(?:- )?type: *['"]?(?:model|dataset|application)['"]?\s*$/m, /^ *(?:- )?dependencies:/m, /^ *(?:- )?name:/m].every((line) => line.test(opening)) ? 0.95 : 0;
  },
  read: readEcosystemGraphs,
};

function readEcosystemGraphs(source: SourceText): Reading {
  const assets: EcosystemAsset[] = [];
  const notes = new ReaderNotes(source);
  notes.add(
    readYamlItems(source, (item) => {
      const refuse = (place: EcosystemAsset['place']): void => notes.refuse('value-unknown', place, 'The dependency is no name', 'List dependencies by their names.');
      for (const name of item.names) if (item.isMapping(name)) notes.unheld(`“explanation” of “${name}”`, item.place);
      assets.push({ place: item.place, names: item.names, text: (name) => item.text(name), dependencies: item.texts('dependencies', refuse) });
    }),
  );
  return assetReading(source, assets, notes.rest());
}
