import { ageNormalisedCitations } from './age-normalised-citations.ts';
import type { AgeNormalisationOptions } from './age-normalised-citations.ts';
import { bibliographicCoupling } from './bibliographic-coupling.ts';
import { bursts } from './bursts.ts';
import type { BurstOptions } from './bursts.ts';
import { DATED, DIRECTED, FROM_0, oneOf, ONE_A_NODE, optionsOf, SOME_NODES, UNDIRECTED, wholeFrom } from './catalogue-row.ts';
import type { Analysis, OptionTable } from './catalogue-row.ts';
import { citationHistories } from './citation-history.ts';
import { coCitation } from './co-citation.ts';
import { coOccurrence } from './co-occurrence.ts';
import { criticality, criticalityBasket } from './criticality.ts';
import { disruption } from './disruption.ts';
import type { DisruptionOptions } from './disruption.ts';
import { historiograph } from './historiograph.ts';
import type { HistoriographOptions } from './historiograph.ts';
import { MAIN_PATH_SEARCHES, MAIN_PATH_WEIGHTS, mainPath } from './main-path.ts';
import type { MainPathOptions } from './main-path.ts';
import type { PairOptions } from './pairs-sharing-a-source.ts';
import { referenceYears } from './reference-years.ts';
import type { ReferenceYearOptions } from './reference-years.ts';
import { SIMILARITIES, similarityWeights } from './similarity-weights.ts';
import { sleepingBeauties } from './sleeping-beauty.ts';
import { exactTraversalWeights, TRAVERSAL_COUNTS, traversalWeights } from './traversal-weights.ts';
import type { TraversalCount } from './traversal-weights.ts';

const PAIRS: OptionTable<PairOptions> = {
  minimum: [FROM_0, 0],
  similarity: [oneOf(SIMILARITIES), 'raw'],
  threshold: [FROM_0, 0],
  strongest: [wholeFrom(1), 'all'],
  pairLimit: [FROM_0, 50_000_000],
};
const PROJECTION = { gives: 'a graph', options: optionsOf<PairOptions>(PAIRS), cost: 'O(V + E + Σ n²), n being the size of each group' } as const;
const OF_WORKS = { gives: 'a number for each node', needs: DATED, options: [] } as const;
const COUNTED = { gives: 'a number for each edge', needs: DIRECTED, options: optionsOf<{ readonly count: TraversalCount }>({ count: [oneOf(TRAVERSAL_COUNTS), 'spc'] }) } as const;
const CHAINS = { needs: DIRECTED, cost: 'O(V + E)', reference: 'arXiv:2512.12355' } as const;

/** What citations say: which works belong together, how they fared over time, and along which lines a field was handed on. */
export const CITATION_ANALYSES: readonly Analysis[] = [
  { ...PROJECTION, name: 'co-citation', meaning: 'Which works are cited by the same works.', needs: DIRECTED, reference: 'doi:10.1002/asi.4630240406', run: coCitation },
  { ...PROJECTION, name: 'bibliographic-coupling', meaning: 'Which works cite the same works.', needs: DIRECTED, reference: 'doi:10.1002/asi.5090140103', run: bibliographicCoupling },
  { ...PROJECTION, name: 'co-occurrence', meaning: 'Which things stand together in the same groups: authors of works, keywords, works mentioned in a sentence.', needs: 'groups of nodes', reference: 'doi:10.1177/053901883022002003', run: coOccurrence },
  { name: 'similarity-weights', meaning: 'How like two things are that stand together, once it is allowed for how often each occurs.', gives: 'a graph', needs: `${UNDIRECTED} of pairs, and how often each node occurs`, options: [], cost: 'O(V + E)', reference: 'doi:10.1002/asi.21075', run: similarityWeights },
  { name: 'citation-histories', meaning: 'In which years each work was cited.', gives: 'a number for each year', needs: DATED, options: [], cost: 'O(V log V + E)', reference: 'doi:10.1073/pnas.1424329112', run: citationHistories },
  {
    ...OF_WORKS,
    name: 'age-normalised-citations',
    meaning: 'How many times as often a work is cited as works of its year are on average.',
    options: optionsOf<AgeNormalisationOptions>({ until: [{ kind: 'whole number' }, 'the last year there is'] }),
    cost: 'O(V + E)',
    reference: 'doi:10.1016/j.joi.2016.02.007',
    run: ageNormalisedCitations,
  },
  {
    name: 'reference-years',
    meaning: 'From which years the works that are cited come, and how far each year stands out from the five around it.',
    gives: 'a number for each year',
    needs: DATED,
    options: optionsOf<ReferenceYearOptions>({ reach: [wholeFrom(0), 2] }),
    cost: 'O(V + years · reach log reach)',
    reference: 'doi:10.1002/asi.23089',
    run: referenceYears,
  },
  {
    name: 'bursts',
    meaning: 'In which stretches of years a term or a work’s citations are far more frequent than over the whole time.',
    gives: 'a number for each year',
    needs: 'two counts for each year',
    options: optionsOf<BurstOptions>({ ratio: [{ kind: 'number', above: 1 }, 2], gamma: [FROM_0, 1], states: [{ kind: 'whole number', from: 2, to: 256 }, 2] }),
    cost: 'O(years · states²)',
    reference: 'doi:10.1145/775047.775061',
    run: bursts,
  },
  {
    ...OF_WORKS,
    name: 'disruption',
    meaning: 'Whether later works cite a work in place of what it builds on (towards 1) or together with it (towards −1).',
    needs: DIRECTED,
    options: optionsOf<DisruptionOptions>({ shared: [wholeFrom(1), 1], years: [ONE_A_NODE, 'not asked for'], within: [wholeFrom(1), 'no end'], nodes: [SOME_NODES, 'all'] }),
    cost: 'O(V + E + Σ citations of each reference)',
    reference: 'doi:10.1287/mnsc.2015.2366',
    run: disruption,
  },
  { ...OF_WORKS, name: 'sleeping-beauty', meaning: 'How long and how deeply a work slept before the year it was cited most.', cost: 'O(V log V + E)', reference: 'doi:10.1073/pnas.1424329112', run: sleepingBeauties },
  { name: 'historiograph', meaning: 'The works cited most, by year, with the citations among them.', gives: 'a graph', needs: DATED, options: optionsOf<HistoriographOptions>({ top: [wholeFrom(1), 30] }), cost: 'O(V log V + E)', reference: 'doi:10.1002/asi.10226', run: historiograph },
  { ...COUNTED, name: 'traversal-weights', meaning: 'How many paths run through each citation, as logarithms and as shares.', cost: 'O(V + E)', reference: 'doi:10.1016/0378-8733(89)90017-8', run: traversalWeights },
  { ...COUNTED, name: 'exact-traversal-weights', meaning: 'How many paths run through each citation, as whole numbers of any length.', cost: 'O(V + E) operations on large numbers', reference: 'arXiv:cs/0309023', run: exactTraversalWeights },
  {
    name: 'main-path',
    meaning: 'The line of works along which most of what a field knows was handed on.',
    gives: 'paths',
    needs: DIRECTED,
    options: optionsOf<MainPathOptions>({ search: [oneOf(MAIN_PATH_SEARCHES), 'global'], weight: [oneOf(MAIN_PATH_WEIGHTS), 'spc'], routes: [wholeFrom(1), '10 for key routes'], from: [SOME_NODES, 'all beginnings'] }),
    cost: 'O(V + E) operations on large numbers',
    reference: 'doi:10.1002/asi.21692',
    run: mainPath,
  },
  { ...CHAINS, name: 'criticality', meaning: 'By how many edges the longest chain through a node falls short of the longest of all.', gives: 'a number for each node', options: [], run: criticality },
  { ...CHAINS, name: 'criticality-basket', meaning: 'The nodes that lie on a longest chain, or short of it by so many edges.', gives: 'nodes', options: optionsOf<{ readonly slack: number }>({ slack: [wholeFrom(0), 0] }), run: criticalityBasket },
];
