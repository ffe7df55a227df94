import type { CslItem } from '../csl.ts';
import type { ReferenceLabel } from './reference-labels.ts';

/** What is known of a reference when its type is asked for. */
export interface KindEvidence {
  readonly fields: Partial<Omit<CslItem, 'id' | 'type'>>;
  readonly labels: ReadonlySet<ReferenceLabel>;
  readonly words: string;
}

/** What tells the type of a work, the most telling first; CSL's names. */
const KINDS: readonly (readonly [string, (evidence: KindEvidence) => boolean])[] = [
  ['thesis', ({ words }) => /\b(?:ph\.?\s?d\.?|doctoral|master(?:[’']?s)?|m\.?sc\.?|bachelor(?:[’']?s)?|licentiate)\s+(?:thesis|dissertation)|\bdissertation\b.{0,40}\buniversit|\bthesis\b.{0,60}\buniversit|\bdiss\.,/i.test(words)],
  ['patent', ({ words }) => /\b(?:U\.?S\.?|European|German)\s+patent\b|\bpatent\s+(?:no|number|application)\b/i.test(words)],
  ['article', ({ fields }) => fields.archive === 'arXiv' && (fields['container-title'] === undefined || /arxiv|corr\b/i.test(fields['container-title']))],
  ['article', ({ fields }) => /^(?:arxiv|biorxiv|medrxiv|ssrn|chemrxiv|psyarxiv|corr\b)/i.test(fields['container-title'] ?? '')],
  ['paper-conference', ({ fields }) => /\b(?:proc(?:eedings|\.)?|conf(?:erence)?|symp(?:osium)?|workshop|congress|meeting|advances in neural information processing|adv\.? neural inf|NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|E?N?A?ACL|EMNLP|AAAI|IJCAI|COLING|INTERSPEECH|ICASSP|KDD|WWW|SIGIR|CHI)\b/i.test(fields['container-title'] ?? '') && !/^proc(?:eedings|\.)? (?:of the )?(?:natl|national|royal|roy)\b/i.test(fields['container-title'] ?? '') && !/^Proceedings of the IEEE$/i.test(fields['container-title'] ?? '')],
  ['article-journal', ({ labels }) => labels.has('journal')],
  ['chapter', ({ labels }) => labels.has('container-title')],
  ['report', ({ words }) => /\b(?:technical|tech\.?|working|research|annual)\s+(?:rep(?:ort|\.)|paper)\b|\breport\s+(?:no|number)\b/i.test(words)],
  ['book', ({ labels }) => labels.has('publisher') || labels.has('edition') || labels.has('isbn')],
  ['article-journal', ({ fields }) => fields.volume !== undefined && fields.page !== undefined],
  ['webpage', ({ fields }) => fields.URL !== undefined],
  ['book', ({ labels }) => labels.has('location')],
];

/** The type of a work by what its reference says; `document` where nothing tells. */
export function referenceKind(evidence: KindEvidence): string {
  return KINDS.find(([, tells]) => tells(evidence))?.[0] ?? 'document';
}
