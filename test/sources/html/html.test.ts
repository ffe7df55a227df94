import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReferenceDraft, sourceText } from '../../../src/sources/drafts.ts';
import { html } from '../../../src/sources/html/html.ts';
import { recogniseReader } from '../../../src/sources/readers.ts';
import { expectSound, readRecognised, readSurveyText, summarise } from '../reading-summary.ts';
import { hasSamples, openSample } from '../samples.ts';

const folder = new URL('../../fixtures/sources/html/', import.meta.url);
const FIXTURES = ['author-year.html', 'latexml.html', 'plain.html', 'publisher.html', 'wiki.html'];

const read = (text: string): ReturnType<typeof readSurveyText> => readSurveyText(html, 'x.html', text);
/** A text whose list has these ids. */
const withList = (prose: string, ...ids: string[]): string => `${prose}<h2>References</h2><ol>${ids.map((id) => `<li id="${id}">Author, A. Work ${id}. 2001.</li>`).join('')}</ol>`;

describe('fixtures', () => {
  it.each(FIXTURES)('%s', (name) => {
    const source = sourceText(name, readFileSync(new URL(name, folder), 'utf8'));
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    expect(JSON.parse(JSON.stringify(summarise(source, readRecognised(source, 'html'))))).toEqual(expected);
  });
});

describe('citations', () => {
  it.each([
    ['data-cites, whatever is printed', '<p>A <span class="citation" data-cites="k1 k2 k3">[<a href="#ref-k1">1</a>–<a href="#ref-k3">3</a>]</span>.</p>', ['k1 k2 k3']],
    ['anchors in one pair of brackets', '<p>A [<a href="#r1">1</a>, <a href="#r2">2</a>].</p>', ['r1 r2']],
    ['anchors in brackets of their own', '<p>A [<a href="#r1">1</a>], [<a href="#r2">2</a>].</p>', ['r1', 'r2']],
    ['anchors around the brackets', '<p>A <a href="#r1">[1]</a>, <a href="#r2">[2]</a>.</p>', ['r1', 'r2']],
    ['a range whose ends are linked', '<p>A [<a href="#r1">1</a>&ndash;<a href="#r3">3</a>] and <a href="#r1">[1]</a>-<a href="#r3">[3]</a>.</p>', ['r1 r2 r3', 'r1 r2 r3']],
    ['two linked ends that the list does not count so', '<p>A [<a href="#r1">1</a>–<a href="#r3">7</a>].</p>', ['r1 r3']],
    ['names and year of one work', '<p>By <a href="#r1">Doe et al.</a> (<a href="#r1">2001</a>).</p>', ['r1']],
    ['names and years of several', '<p>So (<a href="#r1">Doe, 2001</a>; <a href="#r2">Roe, 2002</a>).</p>', ['r1 r2']],
    ['addresses of the same page in full', '<p>A [<a href="https://example.org/a#r1">1</a>].</p>', ['r1']],
    ['an id that is escaped', '<p>A [<a href="#r%31">1</a>].</p>', ['r1']],
    ['what the list does not have, if it is marked', '<p>A [<a href="#ref-none" role="doc-biblioref">9</a>].</p>', ['none']],
    ['no other anchors', '<p id="s">A <a href="#s">(2001)</a>, <a href="x.html">see 2</a>.</p>', []],
    ['printed numbers beside', '<p>A [2] and [<a href="#r1">1</a>].</p>', ['2', 'r1']],
    ['anchors in an element for quotations', '<p>A <cite>Doe (<a href="#r1">2001</a>)</cite> and <cite>A Title</cite>.</p>', ['r1']],
  ])('are read from %s', (_, prose, cited) => expect(read(withList(prose, 'r1', 'r2', 'r3')).cited).toEqual(cited));

  it('have the markup and the brackets around them in their place', () => {
    const prose = '<p>A <sup class="c">[<a href="#r1">1</a>]</sup>, (<b><a href="#r2">2</a></b>).</p>';
    expect(read(withList(prose, 'r1', 'r2')).markers).toEqual(['<sup class="c">[<a href="#r1">1</a>]</sup>', '(<b><a href="#r2">2</a></b>)']);
  });

  it('belong to the sentence before, where they are glued to its stop', () => {
    const prose = '<p>First one.<sup><a href="#r1">[1]</a></sup> Second <i>et al</i>. goes on. <a href="#r2">[2]</a> says so.</p>';
    expect(read(withList(prose, 'r1', 'r2')).sentences).toEqual(['First one.<sup><a href="#r1">[1]</a></sup>', '<a href="#r2">[2]</a> says so.']);
  });

  it('are no marks of footnotes', () => expect(read(withList('<p>A<a href="#fn1"><sup>1</sup></a> b<sup><a href="#fn2">2</a></sup> [<a href="#r1">1</a>]</p><p id="fn1">N</p>', 'r1')).cited).toEqual(['r1']));
});

describe('citations that are only printed', () => {
  const list = `<h2>References</h2><ol>${Array.from({ length: 4 }, (_, index) => `<li>Author, A. Work ${index}. 2001.</li>`).join('')}</ol>`;
  it('may be raised', () => expect(read(`<p>Networks learn<sup>1,2</sup>. They generalise,<sup>3&ndash;4</sup> in 10<sup>6</sup> steps.</p>${list}`).cited).toEqual(['1 2', '3 4']));
  it('may be bracketed', () => expect(read(`<p>Networks learn [1, 2]. They <b>generalise</b> [<b>3</b>–4] here.</p>${list}`).cited).toEqual(['1 2', '3 4']));
});

describe('lists', () => {
  it.each([
    ['csl-entry', '<div id="x" class="csl-bib-body"><div id="ref-a" class="csl-entry"><div class="csl-left-margin">[1] </div><div class="csl-right-inline">Doe. <i>Work</i>.</div></div></div>', [['a', '1', 'Doe. Work.']]],
    ['numbers that browsers count', '<h2>References</h2><ol start="3"><li id="a">Doe.</li><li id="b" value="7">Roe.</li><li>Poe.</li></ol>', [['a', '3', 'Doe.'], ['b', '7', 'Roe.'], ['', '8', 'Poe.']]],
    ['printed numbers', '<h3>7. Bibliography</h3><ul><li>[12] Doe.</li><li>(13) Roe.</li><li>14. Poe.</li></ul>', [['', '12', 'Doe.'], ['', '13', 'Roe.'], ['', '14', 'Poe.']]],
    ['terms and definitions', '<section id="references"><dl><dt id="a">[1]</dt><dd>Doe.</dd><dt id="b">[2]<dd>Roe.</dl></section>', [['a', '1', 'Doe.'], ['b', '2', 'Roe.']]],
    ['rows of a table', '<h2>参考文献</h2><table><tr><td>[1]<td>Doe &amp; Roe.<tr><td>[2]<td>Poe.</table>', [['', '1', 'Doe & Roe.'], ['', '2', 'Poe.']]],
    ['paragraphs with anchors in them', '<p>x <a href="#k">[1]</a></p><h2>References</h2><p><a name="k"></a>[1] Doe.</p><p>[2] Roe.</p>', [['k', '1', 'Doe.'], ['', '2', 'Roe.']]],
    ['entries under no heading that anchors lead to', '<p>x <a href="#ref1">[1]</a></p><p id="ref1">[1] Doe.</p>', [['ref1', '1', 'Doe.']]],
    ['nothing of navigation', '<h2>References</h2><nav><ul><li>Home</li></ul></nav><ol><li>Doe.</li></ol>', [['', '1', 'Doe.']]],
    ['nothing after the next heading', '<h2>References</h2><ol><li>Doe.</li></ol><h3>Books</h3><ol><li>Roe.</li></ol><h2>Appendix</h2><ol><li>Step.</li></ol>', [['', undefined, 'Doe.'], ['', undefined, 'Roe.']]],
  ])('are %s', (_, text, expected) => expect(read(text).references.map(({ key, number, parsed }) => [key, number, parsed?.words])).toEqual(expected));

  it('keep the addresses that they link to as identifiers', () => {
    expect(read('<h2>References</h2><ol><li>Doe. Work. <a href="https://doi.org/10.1234%2Fab">Article</a> [<a href="https://pubmed.ncbi.nlm.nih.gov/123/">PubMed</a>]</li></ol>').references[0]).toMatchObject({ identifiers: [{ scheme: 'doi', value: '10.1234/ab' }, { scheme: 'pmid', value: '123' }], parsed: { words: 'Doe. Work.' } });
  });
  it('are no prose', () => expect(read('<p>A [1].</p><h2>References</h2><ul><li>[1] Doe. See [2].</li><li>[2] Roe.</li></ul>').cited).toEqual(['1']));
});

describe('prose', () => {
  it.each([
    ['head, scripts and styles', '<head><title>[1]</title></head><script>x[2] < "<p>"</script><style>a[3]</style>[4]', ['4']],
    ['comments and declarations', '<!-- [1] > --><!x [2]><?y [3]>[4]', ['4']],
    ['navigation and what stands around', '<nav>[1]</nav><header>[2]</header><footer>[3]</footer><aside>[4]</aside><div role="navigation">[5]</div>[6]', ['6']],
    ['code and formulas', '<code>[1]</code><pre>[2]</pre><math><mo>[</mo><mn>3</mn></math><span class="math inline">[4]</span><svg><text>[5]</text></svg>[6]', ['6']],
    ['attributes', '<p title="[1] > [2]" data-x=\'[3]\' data-y=[4]>[5]</p>', ['5']],
  ])('is told from %s', (_, text, cited) => expect(read(text).cited).toEqual(cited));

  it('is parted into paragraphs', () => {
    const text = '<p>a [1]<p>b [2]<ul><li>c [3]<li>d [4]</ul>e [5]<table><tr><td>f [6]<td>g [7]<tr><td>h [8]</table><div>i [9]<blockquote>j [10]</blockquote>k [11]</div>l [12]<br>m [13]<br><br>n [14]<figure><figcaption>o [15]</figcaption></figure>';
    expect(read(text).mentions.map(({ paragraphOrdinal }) => paragraphOrdinal)).toEqual([0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 11, 12]);
  });
  it('has character references read, and its places in the source', () => {
    const { cited, markers, sentences } = read('<p>Caf&eacute; &#8220;x.&#8221; Na&iuml;ve Fig.&nbsp;3 &#91;1&#93; and [2&ndash;4]. End.</p>');
    expect([cited, markers, sentences[0]]).toEqual([['1', '2 3 4'], ['&#91;1&#93;', '[2&ndash;4]'], 'Na&iuml;ve Fig.&nbsp;3 &#91;1&#93; and [2&ndash;4].']);
  });
  it('is read in headings, which make sections', () => {
    expect(read('<header><h1>A <em>b</em></h1></header><h2><span class="n">1</span> C &amp; D<a class="headerlink" href="#c">¶</a></h2><h3>E<p>x</p><h2>F').paths).toEqual(['A b', 'A b/1 C & D', 'A b/1 C & D/E', 'A b/F']);
  });
});

describe('recognition', () => {
  it.each([
    ['<!DOCTYPE html><p>x', 1], ['\n<HTML lang="en">', 1], ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', 1], ['<!-- a --><html>', 1], ['<div><p>x</p></div>\n', 0.7],
    ['<p align="center">x</p>\n\n# Head\n\n<p>x</p>', 0], ['<div>\n\n[a](https://x.org)\n</div>', 0], ['<?xml version="1.0"?><mods/>', 0], ['<TEI/>', 0], ['x <p>y</p>', 0], ['', 0],
  ])('gives %j %d', (text, score) => expect(html.recognise(sourceText('x', text))).toBe(score));
});

describe('hostile input', () => {
  const piece = fc.constantFrom('<p>', '</p>', '<li>', '<ol>', '</ol>', '<div id="refs">', '</div>', '<a href="#r1">', '</a>', '<li id="r1">', '[', ']', '1', '2', '–', ', ', '<sup>', '</sup>', '<cite>', '</cite>', '<span data-cites="r1 __proto__">', '</span>', '<h2>References</h2>', '<h1>', '</h1>', '<table>', '<tr>', '<td>', '</table>', '<dt>', '<dd>', '<!--', '-->', '<script>', '</script>', '<b', ' x="', '"', "'", '>', '<br>', '&amp;', '&#91;', '&#93;', '. ', 'A', '中。', '\n', '<span class="ltx_note_outer">', '<header>', '</header>', '<code>', '\u0000', '\ufffc');
  it('never throws, and every marker and sentence stands in the text', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), (text) => void read(text)), { seed: 1, numRuns: 3000 });
  });

  it('keeps what stands before a cut', () => {
    for (const name of FIXTURES) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      for (let length = 0; length < text.length; length += 37) read(text.slice(0, length));
    }
    const text = readFileSync(new URL('latexml.html', folder), 'utf8');
    expect(read(text.slice(0, text.indexOf('<section id="bib"'))).cited).toEqual(['bib.bib1 bib.bib2', 'bib.bib3', 'bib.bib1 bib.bib4', 'bib.bib4', 'bib.bib3', 'bib.bib9']);
  });
  it('says what is never closed', () => {
    expect(['<p>a <!-- b', '<p>a <script>b', '<p>a <b c="d', '<div>a', '<p>a<li>b'].map((text) => read(text).codes.join())).toEqual(['block-unfinished', 'block-unfinished', 'block-unfinished', 'block-unfinished', '']);
  });

  it.each([
    '<', '<a', '<a ', '<a x="', "<a x='>", '<!--', '<script>', '</p>', '<p>', '<b>', '<div>', '<p><b>', '<table><tr><td>', '<li>', '<ul><li>', '<dl><dt>', '<sup>', '<cite>', '<a href="#r1">', '<a href="#r1">1</a>', '<a href="#r1">1</a>, ', '[<a href="#r1">1</a>]', '<p id="r1"><a href="#r1">1</a>',
    '<button><p><b>', '<b></i>', '</b><p>', '&', '&amp;', '[', '(', '<h1>', '<h2>References</h2><li>', '<span class="ltx_note_outer">', '<span data-cites="a">', '<header>', '<br>', '[1] ', '<sup>1</sup>', 'A. ',
  ])('takes 8,000 times “%s” in its stride', (text) => {
    const started = Date.now();
    read(text.repeat(8000));
    read(`<p>x <a href="#r1">1</a>${text.repeat(3000)}</p><h2>References</h2><ol><li id="r1">Doe.${text.repeat(3000)}`);
    expect(Date.now() - started).toBeLessThan(10_000);
  });
  it('takes depth and width', () => {
    read(`${'<div>'.repeat(100_000)}[1]${'</div>'.repeat(100_000)}`);
    read('<'.repeat(200_000));
    read(`<p ${'x="y" '.repeat(50_000)}>[1]`);
  });
});

describe.skipIf(!hasSamples)('a Manubot paper of others', () => {
  const source = hasSamples ? openSample('samples/fulltext/deep-rules/manuscript.html') : sourceText('', '');
  const reading = html.read(source);
  const references = reading.drafts.filter((draft) => draft.type === 'reference');
  const mentions = reading.drafts.filter((draft) => draft.type === 'mention');
  const truth = hasSamples ? (JSON.parse(openSample('samples/fulltext/deep-rules/references.json').text) as { id: string; DOI?: string; title: string }[]) : [];

  it('has 113 groups, 134 citations, 127 references, all linked', () => {
    expect(recogniseReader(source)?.format).toBe('html');
    expectSound(source, reading);
    const cited = mentions.flatMap((mention) => mention.cited);
    expect([mentions.length, cited.length, new Set(cited).size, references.length, reading.skips.length, reading.diagnostics.length]).toEqual([113, 134, 127, 127, 0, 0]);
    expect([...new Set(cited)].sort()).toEqual(references.map(({ key }) => key).sort());
    expect(references.map(({ number }) => number)).toEqual(Array.from({ length: 127 }, (_, index) => String(index + 1)));
    // The markup is the oracle.
    expect(mentions.map((mention) => mention.cited.join(' '))).toEqual([...source.text.matchAll(/data-cites="([^"]*)"/g)].map((found) => found[1]));
  });
  it('has the identifiers that its bibliography has', () => {
    const byId = new Map(truth.map((item) => [item.id, item]));
    const isRight = ({ key, identifiers }: ReferenceDraft): boolean => {
      const doi = byId.get(key)?.DOI?.toLowerCase();
      return doi === undefined || identifiers.some(({ value }) => doi.endsWith(value.toLowerCase()));
    };
    expect(references.filter((reference) => !isRight(reference)).map(({ key }) => key)).toEqual([]);
  });
  it('has the titles that its bibliography has', () => {
    const plain = (title: string): string => title.replace(/<[^<>]*>/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const byId = new Map(truth.map((item) => [item.id, plain(item.title)]));
    const right = references.filter(({ key, csl }) => plain(csl.title ?? '') === byId.get(key)).length;
    expect(right).toBeGreaterThanOrEqual(110);
  });
});

describe.skipIf(!hasSamples)('HTML in Markdown', () => {
  it('stays Markdown', () => {
    for (const name of ['GB-T-7714—2015_顺序编码_双语', 'GB-T-7714—2005_顺序编码_双语']) expect(html.recognise(openSample(`samples/refparse/zotero-chinese/${name}.md`))).toBe(0);
  });
});
