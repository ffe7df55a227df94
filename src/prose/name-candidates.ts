import { endsWithHead } from './head-nouns.ts';
import type { NameToken } from './name-tokens.ts';

/** Tokens of a sentence that may be a name: from `first` to before `after`. */
export interface NameCandidate {
  readonly first: number;
  readonly after: number;
  /**
   * `written`: words with capitals or digits. `phrase`: words of the language with a head noun at their end; `han`: the same in Chinese, or what stands between two marks.
   * `joint`: Chinese that runs on into a word with capitals or digits.
   */
  readonly form: 'written' | 'phrase' | 'han' | 'joint';
}

const LONGEST_RUN = 5;
const LONGEST_PHRASE = 4;
const LONGEST_HAN = 9;
/** Signs that stand in no name. */
const APART = /^[的了是与及被把该这]$/u;
const LONGEST_JOINT = 4;
const LONGEST_LONE = 6;

/** Words that begin or end no name. */
const NO_NAME: ReadonlySet<string> = new Set(
  `a an the we our this that these those it its they he she his her their in on at of for from to by with and or but as is are was were be been being if when while although unlike like compared however moreover
  furthermore finally first second third recently later then thus hence here there such some many most all both each other others another since because despite after before during using based given inspired following
  not no nor neither either only also very more less much than so too into onto over under whether whereas whenever whoever whichever every any until once even still yet again instead along around across besides beyond toward towards almost just let among between through without within via per up out about against upon where which who whose what why how can could may might
  must shall should will would do does did has have had table figure section appendix equation algorithm chapter part note see cf et al e.g i.e vs etc ai ml nlp cv dl rl llm llms lm lms vlm plm plms dnn dnns gpu gpus
  cpu cpus tpu tpus ram api apis sota qa nlu nlg asr tts ocr kg kgs aigc agi iot usa uk eu us id ids url http https www pdf html xml json csv arxiv january february march april may june july august september october november december
  monday english chinese french german japanese korean spanish european american chinese one two three four five six seven eight nine ten
  bleu rouge meteor fid auc iou miou map ap mrr ndcg wer cer mos psnr ssim flops mflops gflops f1 mse rmse perplexity accuracy recall precision neurips nips icml iclr acl emnlp naacl cvpr iccv eccv aaai ijcai icassp
  interspeech kdd sigir v100 a100 h100 t4 cuda fp16 int8 apache mit python java javascript github`.split(/\s+/),
);

/** Every stretch of a sentence that may be a name, shorter ones inside longer ones too. O(tokens). */
export function nameCandidates(tokens: readonly NameToken[]): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.is === 'name' && (!isNoName(token) || (token.text === 'The' && at > 0))) addRuns(tokens, at, found);
    if (token.is === 'name' || token.is === 'number') addJoint(tokens, at, found);
    else if (token.is === 'word') addPhrases(tokens, at, found);
    else if (token.is === 'han') {
      addHan(tokens, at, found);
      addLone(tokens, at, found);
    }
  }
  return found;
}

function isNoName(token: NameToken): boolean {
  return NO_NAME.has(token.text.toLowerCase());
}

/** The runs of words with capitals that begin at a token. */
function addRuns(tokens: readonly NameToken[], first: number, found: NameCandidate[]): void {
  for (let after = first + 1; after <= Math.min(tokens.length, first + LONGEST_RUN); after += 1) {
    const last = tokens[after - 1]!;
    if (after > first + 1 && !isNear(tokens[after - 2]!, last)) return;
    const ends = last.is === 'name' ? !isNoName(last) || (after > first + 1 && /^\p{Lu}{2,}$/u.test(last.text)) : last.is === 'number' && after > first + 1 && isVersion(last.text);
    if (ends && (after - first > 1 || last.text.length > 1)) found.push({ first, after, form: 'written' });
    if (last.is === 'number' ? !ends : last.is !== 'name' && !(last.text === '&' || last.text === 'of')) return;
  }
}

function isVersion(number: string): boolean {
  return number.length <= 4 && /^\d{1,2}(?:\.\d+)?\+?$/.test(number);
}

/** The phrases that end with a head noun at a token. */
function addPhrases(tokens: readonly NameToken[], last: number, found: NameCandidate[]): void {
  const head = tokens[last]!.text;
  if (!endsWithHead(head)) return;
  for (let first = last; first >= 0 && first > last - LONGEST_PHRASE; first -= 1) {
    const token = tokens[first]!;
    if (first < last && !isNear(token, tokens[first + 1]!)) return;
    if (token.is === 'number' && first < last) continue;
    if (token.is !== 'word' && token.is !== 'name') return;
    if (isNoName(token)) {
      if (token.text === 'of' && first < last) continue;
      return;
    }
    found.push({ first, after: last + 1, form: 'phrase' });
  }
}

/** The stretches of Chinese that end with a head noun at a sign; a word of Latin letters may lead them. */
function addHan(tokens: readonly NameToken[], last: number, found: NameCandidate[]): void {
  let shortest = 0;
  let written = '';
  for (let first = last; first >= 0 && first > last - LONGEST_HAN; first -= 1) {
    const token = tokens[first]!;
    const leads = token.is === 'name' || token.is === 'word';
    if (!leads && (token.is !== 'han' || APART.test(token.text))) return;
    if (first < last && token.end !== tokens[first + 1]!.start && !leads) return;
    written = token.text + written;
    if (shortest === 0 && !leads && written.length <= 4 && endsWithHead(written)) shortest = last - first + 1;
    if (shortest > 0 && last - first + 1 >= Math.max(2, shortest)) found.push({ first, after: last + 1, form: 'han' });
    if (leads) return;
    if (shortest === 0 && written.length >= 4) return;
  }
}

/** Chinese that runs on into a word or a version: `盘古α`, `悟道2.0`. */
function addJoint(tokens: readonly NameToken[], last: number, found: NameCandidate[]): void {
  if (tokens[last]!.is === 'number' && !/^\d\.\d$/.test(tokens[last]!.text)) return;
  for (let first = last - 1; first >= 0 && first >= last - LONGEST_JOINT; first -= 1) {
    const token = tokens[first]!;
    if (token.is !== 'han' || APART.test(token.text) || tokens[first + 1]!.start - token.end > 1) return;
    if (first < last - 1 || tokens[last]!.is === 'number') found.push({ first, after: last + 1, form: 'joint' });
  }
}

/** A short run of Chinese between two marks. */
function addLone(tokens: readonly NameToken[], first: number, found: NameCandidate[]): void {
  if (tokens[first - 1]?.is === 'han') return;
  let after = first + 1;
  while (after < tokens.length && after - first <= LONGEST_LONE && tokens[after]!.is === 'han') after += 1;
  const length = after - first;
  if (length > 1 && length <= LONGEST_LONE && !endsWithHead(tokens.slice(after - 2, after).map(({ text }) => text).join(''))) found.push({ first, after, form: 'han' });
}

/** Whether nothing but one blank stands between two tokens. */
function isNear(left: NameToken, right: NameToken): boolean {
  return right.start - left.end <= 1;
}
