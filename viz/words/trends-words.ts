/** Words of the trends over years. */
export interface TrendsWords {
  readonly worksAYear: string;
  /** How many works have a year, and how many have none. */
  readonly worksSaid: (dated: number, undated: number) => string;
  readonly shownSaid: string;
  readonly readWorks: (year: number, works: number, shown: number) => string;
  readonly works: string;
  readonly shown: string;
  readonly references: string;
  readonly referencesSaid: (citing: number) => string;
  readonly readReferences: (year: number, references: number, deviation: number) => string;
  readonly referenceCount: string;
  readonly deviation: string;
  readonly mostCited: string;
  readonly peaks: string;
  readonly peak: (year: number, deviation: number) => string;
  readonly noReferences: string;
  readonly bursts: string;
  readonly burstsSaid: string;
  readonly burst: (term: string, first: number, last: number, works: number) => string;
  readonly term: string;
  readonly weight: string;
  readonly noBursts: string;
  readonly shares: string;
  readonly sharesSaid: string;
  /** Why the years before are only in the table. */
  readonly sharesFrom: (first: number) => string;
  readonly readShares: (year: number, works: number, parts: readonly string[]) => string;
  readonly others: string;
  readonly noYears: string;
  readonly citedBy: (citations: number) => string;
  readonly citedWorks: (year: number, count: number) => string;
  readonly more: (left: number) => string;
}

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');
const works = (count: number): string => `${count} ${count === 1 ? 'work' : 'works'}`;

export const trendsInEnglish: TrendsWords = {
  worksAYear: 'Works a year',
  worksSaid: (dated, undated) => `${works(dated)} with a year${undated === 0 ? '' : `, ${undated} without one`}.`,
  shownSaid: 'Dark: what the filters show. Pale: all that is at hand.',
  readWorks: (year, all, shown) => `${year}: ${works(all)}${shown === all ? '' : `, ${shown} shown`}`,
  works: 'Works',
  shown: 'Shown',
  references: 'The years that are cited',
  referencesSaid: (citing) => `Reference publication year spectroscopy: references by the year of the work they go to (bars), and how far that is above the median of the five years around (line). ${citing === 1 ? 'One work cites' : `${citing} works cite`}.`,
  readReferences: (year, references, deviation) => `${year}: ${references} ${references === 1 ? 'reference' : 'references'}, ${signed(deviation)} against the median`,
  referenceCount: 'References',
  deviation: 'Deviation',
  mostCited: 'Most cited',
  peaks: 'Peaks',
  peak: (year, deviation) => `${year} (${signed(deviation)})`,
  noReferences: 'No work at hand cites another that has a year.',
  bursts: 'Bursts of title words',
  burstsSaid: 'Stretches of years in which a word stands in far more titles than at other times, the firmest first (Kleinberg’s bursts).',
  burst: (term, first, last, count) => `${term}: ${first === last ? first : `${first} to ${last}`}, ${works(count)}`,
  term: 'Term',
  weight: 'Weight',
  noBursts: 'No word of the titles bursts.',
  shares: 'Communities over time',
  sharesSaid: 'How the works of each year and the years before and after are shared out among the largest communities.',
  sharesFrom: (first) => `Drawn from ${first} on: years before have too few works to speak of shares, and stand in the table only.`,
  readShares: (year, all, parts) => [`${year}: ${works(all)}`, ...(parts.length === 0 ? [] : [`in three years ${parts.join(', ')}`])].join('; '),
  others: 'other communities and none',
  noYears: 'No work at hand has a year.',
  citedBy: (citations) => (citations === 0 ? '' : `cited by ${citations}`),
  citedWorks: (year, count) => `Cited works of ${year}: ${count}`,
  more: (left) => `Show ${left} more`,
};

export const trendsInChinese: TrendsWords = {
  worksAYear: '每年文献数',
  worksSaid: (dated, undated) => `${dated} 篇文献有年份${undated === 0 ? '' : `，${undated} 篇没有`}。`,
  shownSaid: '深色：筛选后显示的；浅色：全部。',
  readWorks: (year, all, shown) => `${year} 年：${all} 篇${shown === all ? '' : `，显示 ${shown} 篇`}`,
  works: '文献',
  shown: '显示',
  references: '被引年份',
  referencesSaid: (citing) => `参考文献出版年谱（RPYS）：按被引文献的年份统计参考文献数（柱），以及高出前后五年中位数多少（线）。施引文献 ${citing} 篇。`,
  readReferences: (year, references, deviation) => `${year} 年：${references} 条参考文献，与中位数之差 ${signed(deviation)}`,
  referenceCount: '参考文献',
  deviation: '偏差',
  mostCited: '被引最多',
  peaks: '峰值',
  peak: (year, deviation) => `${year} 年（${signed(deviation)}）`,
  noReferences: '没有文献引用有年份的文献。',
  bursts: '标题词突现',
  burstsSaid: '某词在标题中远比其他时期频繁的年段，最显著者在前（Kleinberg 突现检测）。',
  burst: (term, first, last, count) => `${term}：${first === last ? `${first} 年` : `${first} 至 ${last} 年`}，${count} 篇`,
  term: '词',
  weight: '权重',
  noBursts: '标题中没有突现的词。',
  shares: '社群随时间的份额',
  sharesSaid: '每年连同前后各一年的文献在最大社群中的分布。',
  sharesFrom: (first) => `自 ${first} 年起绘制：此前文献过少，不足以谈份额，仅见于表格。`,
  readShares: (year, all, parts) => [`${year} 年：${all} 篇`, ...(parts.length === 0 ? [] : [`三年内 ${parts.join('，')}`])].join('；'),
  others: '其他社群及无社群',
  noYears: '没有文献有年份。',
  citedBy: (citations) => (citations === 0 ? '' : `被引 ${citations} 次`),
  citedWorks: (year, count) => `${year} 年的被引文献：${count} 篇`,
  more: (left) => `再显示 ${left} 项`,
};
