import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../src/sources/drafts.ts';
import { openingElements, readXml, type XmlElement } from '../../../src/sources/xml/xml-elements.ts';

interface Found {
  readonly records: XmlElement[];
  readonly quotes: string[];
  readonly skips: string[];
  readonly problems: string[];
}

/** The elements `r` of a text. */
function read(text: string): Found {
  const source = sourceText('x.xml', text);
  const records: XmlElement[] = [];
  const { skips, diagnostics } = readXml(source, ({ local }) => local === 'r', (record) => records.push(record));
  const quote = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return { records, quotes: records.map(({ place }) => quote(place)), skips: skips.map(({ place }) => quote(place)), problems: diagnostics.map(({ code, place, message }) => `${place?.line}:${place?.column} ${code} ${message}`) };
}

describe('readXml', () => {
  it('hands out records with their text, attributes and places', () => {
    const { records, quotes, skips, problems } = read('<a top="1">\r\n<r x="1" xmlns:y="u" y:z="2&amp;">a <b>c</b>\r\n &#65; <![CDATA[<x & y>]]></r ><r/>between<r a="/>" /></a>');
    expect(quotes).toEqual(['<r x="1" xmlns:y="u" y:z="2&amp;">a <b>c</b>\r\n &#65; <![CDATA[<x & y>]]></r >', '<r/>', '<r a="/>" />']);
    expect(records.map(({ words }) => words)).toEqual(['a c A <x & y>', '', '']);
    expect([...(records[0]?.attributes ?? [])]).toEqual([['x', '1'], ['{u}z', '2&']]);
    expect(records[0]?.child('b')?.text).toBe('c');
    expect([records[0]?.parent?.local, records[0]?.parent?.attributes.get('top'), records[0]?.parent?.content]).toEqual(['a', '1', []]);
    expect([skips, problems]).toEqual([[], []]);
  });

  it('finds elements by path', () => {
    const [record] = read('<r><a><b>1</b></a><a><b>2</b><c>3</c></a></r>').records;
    expect(record?.child('a', 'b')?.text).toBe('1');
    expect(record?.child('a', 'c')).toBeUndefined();
    expect(record?.children('a').map(({ text }) => text)).toEqual(['1', '23']);
    expect(record?.children()).toHaveLength(2);
  });

  it('keeps a record within a record as part of it', () => expect(read('<r><r>x</r></r>').quotes).toEqual(['<r><r>x</r></r>']));

  it('knows namespaces by their name, whatever the prefix', () => {
    const uris = (text: string): string[] => read(text).records.map(({ uri }) => uri);
    expect([uris('<a xmlns="u"><r/></a>'), uris('<p:a xmlns:p="u"><p:r/></p:a>'), uris('<r/>'), uris('<p:r/>')]).toEqual([['u'], ['u'], [''], ['p']]);
  });

  it('keeps what is whole of a file that is cut', () => {
    const { quotes, skips, problems } = read('<a>\n<r>x</r>\n<r>y<b>z');
    expect([quotes, skips]).toEqual([['<r>x</r>'], ['<r>y<b>z']]);
    expect(problems).toEqual(['3:1 entry-unfinished The file ends within <r>']);
    expect(read('<a><r>x</r><!-- y').problems).toEqual(['1:1 entry-unfinished The file ends within <a>']);
  });

  it('goes on behind what is not well-formed', () => {
    const { quotes, problems } = read('<a><r>AT&T; R & D</r><r>\u0002</r><r x=1>&nbsp;</r><r>ok</r></a>');
    expect(quotes).toHaveLength(4);
    expect(problems.map((problem) => problem.split(' ')[1])).toEqual(['field-malformed', 'entry-malformed', 'entry-malformed', 'entry-malformed', 'field-malformed']);
    expect(read('<a><r>R & D</r></a>').records[0]?.text).toBe('R & D');
    expect(read('<r>x</r><r>y</r>').quotes).toHaveLength(2);
  });

  it('puts in no entity and opens no file', () => {
    const { records, problems } = read('<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY f SYSTEM "file:///etc/passwd">]><a><r>&l;&f;</r></a>');
    expect(records[0]?.text).toBe('&l;&f;');
    expect(problems).toHaveLength(2);
  });

  it('tells of many mistakes in one sentence, and gives up on what is no XML', () => {
    const many = read(`<a>${'<r>\u0001</r>'.repeat(100)}</a>`);
    expect([many.records.length, many.problems.length, many.problems.at(-1)]).toEqual([100, 51, expect.stringContaining('50 more mistakes')]);
    const endless = read('<'.repeat(100_000));
    expect([endless.skips.length, endless.problems.at(-2)]).toEqual([1, expect.stringContaining('reading stops here')]);
    expect(read('<a>'.repeat(20_000)).problems).toEqual([expect.stringContaining('deep within each other')]);
  });

  it('places every record, wherever the chunks of the parser end', () => {
    const record = fc.constantFrom('<r>x</r>', '<r a="é😀">😀 &amp; y</r>', '<r\n/>', '<r><b>\r\n</b></r>', '<r><![CDATA[ ]]> ]]></r>');
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), fc.nat({ max: 4100 }), (records, blanks) => {
        expect(read(`<a>${' '.repeat(blanks)}${records.join('\r')}</a>`).quotes).toEqual(records);
      }),
      { seed: 1, numRuns: 100 },
    );
    expect(new Set(read(`<a>${'<r>😀\r\n</r>'.repeat(3000)}</a>`).quotes)).toEqual(new Set(['<r>😀\r\n</r>']));
  });
});

describe('openingElements', () => {
  it('gives names and attributes, without content', () => {
    const elements = openingElements(sourceText('x', ' <?xml version="1.0"?>\n<!-- c --><a xmlns="u"><b x="1">text</b><c'));
    expect(elements.map(({ local, uri, content }) => [local, uri, content])).toEqual([['a', 'u', []], ['b', 'u', []]]);
  });
  it('finds none in other text', () => expect(['', 'words', '{"a": 1}', 'a < b'].map((text) => openingElements(sourceText('x', text)))).toEqual([[], [], [], []]));
  it('looks no further than 64 KiB', () => expect(openingElements(sourceText('x', `<a>${' '.repeat(70_000)}<b/></a>`))).toHaveLength(1));
});
