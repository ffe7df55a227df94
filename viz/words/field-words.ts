import type { GraphWords } from './graph-words.ts';
import { graphInChinese, graphInEnglish } from './graph-words.ts';

/** Words of the map of the field. */
export interface FieldWords {
  /** How many edges are drawn of those that are shown, and how many communities as marks. */
  readonly share: (edges: number, ofEdges: number, marks: number) => string;
}

const { number: inEnglish }: GraphWords = graphInEnglish;
const { number: inChinese }: GraphWords = graphInChinese;

export const fieldInEnglish: FieldWords = {
  share: (edges, ofEdges, marks) => [marks > 0 && `${inEnglish(marks)} communities as marks: click one to open it`, edges < ofEdges && `${inEnglish(edges)} of ${inEnglish(ofEdges)} edges drawn: come nearer for others`].filter((part) => part !== false).join(' · '),
};

export const fieldInChinese: FieldWords = {
  share: (edges, ofEdges, marks) => [marks > 0 && `${inChinese(marks)} 个社群以圆点表示：点击展开`, edges < ofEdges && `已绘制 ${inChinese(ofEdges)} 条边中的 ${inChinese(edges)} 条：放大可见更多`].filter((part) => part !== false).join(' · '),
};
