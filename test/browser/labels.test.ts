import { describe, expect, test } from 'vitest';
import { LabelRoom } from '../../viz/map/label-room.ts';
import { shortLabel } from '../../viz/map/short-label.ts';

describe('short labels', () => {
  test.each([
    ['GPT-3', 'GPT-3'],
    ['BERT: Pre-training of Deep Bidirectional Transformers', 'BERT'],
    ['Language Models are Few-Shot Learners and More', 'Language Models are Few-Shot…'],
    ['一种用于图像与文本联合表示学习的对比预训练方法', '一种用于图像与文本联合表示学习的…'],
    ['two\nlines\u202e turned', 'two lines turned'],
    ['x'.repeat(10_000), `${'x'.repeat(33)}…`],
  ])('%#', (label, short) => {
    expect(shortLabel(label)).toBe(short);
  });
});

test('a label takes the first place that is free and within the map', () => {
  const room = new LabelRoom(100, 100);
  const box = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 10 });
  expect(room.take([box(0, 0)])).toEqual(box(0, 0));
  expect(room.take([box(10, 5), box(70, 5), box(50, 5)])).toEqual(box(50, 5));
  expect(room.take([box(20, 0), box(0, 95)])).toBeUndefined();
  expect(room.count).toBe(2);
});
