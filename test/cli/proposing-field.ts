import type { Question } from '../../src/records/records.ts';
import type { ProposingGraph } from '../../src/project/proposals.ts';
import { Field } from '../exports/field.ts';

const prose = (rule: string, confidence: number, more: object = {}) => ({ how: 'prose', review: 'proposed', rule, confidence, ...more }) as const;

const field = new Field()
  .work('work:doi:10.1/a', { type: 'article', title: 'Scaling up', author: [{ family: 'Ng' }, { literal: 'A \u001b[31mLab' }] }, { origins: [{ source: 'a.bib', place: { start: 0, end: 9, line: 1, column: 1 } }] })
  .work('work:doi:10.1/b', { type: 'article', title: 'Scaling up' }, { origins: [{ source: 'b.bib', place: { start: 0, end: 9, line: 4, column: 1 } }] })
  .thing('model', 'model:gpt-3', 'GPT-3', { aliases: ['Davinci'] })
  .thing('model', 'model:instructgpt', 'InstructGPT')
  .thing('model', 'model:muse', 'Muse', { ghost: true })
  .thing('model', 'model:mercury', 'Mercury')
  .thing('method', 'method:rlhf', 'RLHF')
  .thing('method', 'method:mercury', 'Mercury')
  .edge('fine-tuned-from', 'model:instructgpt', 'model:gpt-3', ['stated', 'InstructGPT, unlike ChatGPT-3, fine-tunes Davinci.', prose('fine-tunes@1', 0.91)], ['stated', 'As InstructGPT shows, GPT-3 can be tuned.'])
  .edge('uses-method', 'model:instructgpt', 'method:rlhf', ['stated', 'Known\u202e from GPT-3,\nit uses RLHF.', prose('uses@1', 0.6)])
  .edge('derives-from', 'model:muse', 'model:mercury', ['implied', 'Muse follows Mercury.', prose('follows@1', 0.42)], ['implied', 'Muse follows\nMercury.', prose('follows@1', 0.42)], ['implied', '=Muse, after Mercury.', prose('after@1', 0.42, { source: 'notes/more.md' })]);

const questions: readonly Question[] = [{ one: 'work:doi:10.1/a', other: 'work:doi:10.1/b', rule: 'title-and-year', score: 0.7, because: 'The titles are the same.' }];

/** A graph with three claims read from prose in four sentences, one of which stands twice, and two works that may be one. */
export const proposingField: ProposingGraph = { graph: field.graph, evidence: field.evidence, account: { questions } };
