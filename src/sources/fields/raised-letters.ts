const SUPERSCRIPTS = characterMap('0123456789+-=()in', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ');
const SUBSCRIPTS = characterMap('0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

/** A text in raised letters; undefined where Unicode does not have them all. */
export function raised(text: string): string | undefined {
  return mapped(text, SUPERSCRIPTS);
}

/** A text in lowered letters; undefined where Unicode does not have them all. */
export function lowered(text: string): string | undefined {
  return mapped(text, SUBSCRIPTS);
}

function mapped(text: string, letters: ReadonlyMap<string, string>): string | undefined {
  const set = [...text].map((letter) => letters.get(letter));
  return set.every((letter) => letter !== undefined) ? set.join('') : undefined;
}

function characterMap(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, index): [string, string] => [character, targets[index] ?? character]));
}
