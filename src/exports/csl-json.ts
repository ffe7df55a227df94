import { canonicalJson, type Json } from '../base/json.ts';
import { type CitedWork, citedWorks } from './cited-works.ts';
import { addressOf, doiOf } from './identifier-addresses.ts';
import { lost, namesForMessage, type Writer } from './writer.ts';

/**
 * CSL-JSON 1.0.2, as pandoc, citeproc and Zotero read it: one item for each work that the selection stands for, under the citation key that BibTeX uses too.
 * What the standard has no variable for stands in `custom`, its place for that: all `identifiers`, and `and-others` where a list of authors is cut short.
 */
export const cslJson: Writer = {
  format: 'csl-json',
  label: 'CSL-JSON',
  extension: 'json',
  write: (input) => {
    const { works, lost: unlisted } = citedWorks(input);
    const cut = works.filter(({ csl }) => csl['author-and-others'] === true);
    return {
      text: canonicalJson(works.map(cslItem)),
      lost: [...unlisted, ...(cut.length === 0 ? [] : [lost(`CSL-JSON cannot say that more authors follow, so processors print the authors they see for ${namesForMessage(cut.map(({ key }) => key))}`, 'Such items have `"and-others": true` in `custom`.')])],
    };
  },
};

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
    ...(keywords.length === 0 ? {} : { keyword: keywords.join(', ') }),
  };
  const item = { id: key, ...rest, ...filled, ...(Object.keys(custom).length === 0 ? {} : { custom }) };
  return item as unknown as Json;
}
