/** What models take and give, as the words of both languages name it. */
const MODALITIES: readonly [string, RegExp][] = [
  ['text', /^(?:texts?|文本|文字|文)$/i], ['image', /^(?:images?|pictures?|图像|图片|图)$/i], ['video', /^(?:videos?|视频)$/i], ['audio', /^(?:audio|sounds?|音频|声音)$/i],
  ['speech', /^(?:speech|voice|语音)$/i], ['music', /^(?:music|音乐)$/i], ['3D', /^(?:3d|三维|3D)$/i], ['code', /^(?:code|代码)$/i], ['motion', /^(?:motion|动作)$/i], ['graph', /^(?:graphs?)$/i],
  ['molecule', /^(?:molecules?|分子)$/i], ['SQL', /^sql$/i], ['layout', /^(?:layouts?|布局)$/i],
];

/** One of them, as a pattern: in English, and in Chinese. */
export const MODALITY_WORD = '(?:text|image|video|audio|speech|voice|sound|music|3d|code|motion|graph|molecule|sql|layout)';
export const MODALITY_HAN = '(?:文本|文字|图像|图片|视频|音频|语音|音乐|三维|代码|动作|分子|布局|3D)';

/** What a model takes and gives, as tables of models write it: `text -> image`. Undefined for other words. */
export function modalityOf(from: string, to: string): string | undefined {
  const [takes, gives] = [from, to].map((word) => MODALITIES.find(([, pattern]) => pattern.test(word))?.[0]);
  return takes === undefined || gives === undefined ? undefined : `${takes} -> ${gives}`;
}
