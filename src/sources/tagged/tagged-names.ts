import type { CslName } from '../csl.ts';
import { readListedName, withInitials } from '../fields/listed-names.ts';
import { semicolonList } from '../fields/listed-texts.ts';
import { type NameList, saysOthers } from '../fields/name-lists.ts';
import { shortened } from '../fields/shortened.ts';

/** Reads the names of fields that hold one each, or several with semicolons between them. */
export function readNames(fields: readonly string[], readName: (text: string) => CslName | undefined = readListedName): NameList {
  const names: CslName[] = [];
  const problems: string[] = [];
  let andOthers = false;
  for (const text of fields.flatMap(partedNames)) {
    if (saysOthers(text)) andOthers = true;
    else {
      const name = readName(text);
      if (name === undefined) problems.push(`“${shortened(text)}” is not one name; it is kept as it stands`);
      names.push(name ?? { literal: text });
    }
  }
  return { names, andOthers, problems };
}

/** The parts between semicolons where each of them is a person, else the whole: bodies have semicolons in their names. */
function partedNames(field: string): string[] {
  const parts = semicolonList(field);
  return parts.length > 1 && parts.every((part) => part.includes(',') || saysOthers(part) || withInitials(part.split(' ')) !== undefined) ? parts : [field];
}
