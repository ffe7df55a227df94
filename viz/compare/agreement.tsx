import type { JSX } from 'preact';
import type { RankAgreement } from '../../src/findings/comparison.ts';
import type { CompareWords } from '../words/compare-words.ts';

interface Props {
  readonly words: CompareWords;
  readonly agreement: RankAgreement;
  /** Works that both cite, whether selected or not. */
  readonly shared: number;
}

/** How far two surveys agree on which works matter, in two numbers with what they mean. */
export function Agreement({ words, agreement: { kendallTau, rankBiasedOverlap }, shared }: Props): JSX.Element {
  return (
    <dl class="agreement">
      <Measure name={words.tau} value={kendallTau} explains={kendallTau === undefined ? words.noTau : words.tauExplained(shared)} />
      <Measure name={words.overlap} value={rankBiasedOverlap} explains={rankBiasedOverlap === undefined ? words.noOverlap : words.overlapExplained} />
    </dl>
  );
}

function Measure({ name, value, explains }: { readonly name: string; readonly value: number | undefined; readonly explains: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value === undefined ? '–' : value.toFixed(2).replace('-', '−')}</strong> <span class="quiet">{explains}</span>
      </dd>
    </div>
  );
}
