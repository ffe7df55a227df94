import { canonicalJson, type Json } from '../base/json.ts';
import { keywordText } from '../sources/fields/csl-members.ts';
import type { CitedWork } from './cited-works.ts';
import { addressOf, doiOf } from './identifier-addresses.ts';
import { type WorksWriter, worksWriter } from './works-writer.ts';
import { lost, namesForMessage } from './writer.ts';

/**
 * CSL-JSON 1.0.2, as pandoc, citeproc and Zotero read it: one item for each work that the selection stands for, under the citation key that BibTeX uses too.
 * What the standard has no variable for stands in `custom`, its place for that: all `identifiers`, and `and-others` where a list of authors is cut short.
 */
export const cslJson: WorksWriter = worksWriter({
  format: 'csl-json',
  label: 'CSL-JSON',
  extension: 'json',
  writeWorks: (works) => {
    const cut = works.filter(({ csl }) => csl['author-and-others'] === true);
    return {
      text: canonicalJson(works.map(cslItem)),
      lost: cut.length === 0 ? [] : [lost(`CSL-JSON cannot say that more authors follow, so processors print the authors they see for ${namesForMessage(cut.map(({ key }) => key))}`, 'Such items have `"and-others": true` in `custom`.')],
    };
  },
});

function cslItem({ key, csl, identifiers, keywords }: CitedWork): Json {
  const { id: _id, 'author-and-others': andOthers, DOI: _doi, URL: _url, keyword: _keyword, ...rest } = csl;
  const doi = doiOf(csl, identifiers);
  const url = addressOf(csl, identifiers);
  const custom = {
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(andOthers === true ? { 'and-others': true } : {}),
  };
  const filled = {
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(url === undefined ? {} : { URL: url }),
    ...(keywords.length === 0 ? {} : { keyword: keywordText(keywords) }),
  };
  const item = { id: key, ...rest, ...filled, ...(Object.keys(custom).length === 0 ? {} : { custom }) };
  return item as unknown as Json;
}
