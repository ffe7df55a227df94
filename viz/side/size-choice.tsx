import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { sizeWords } from './size-words.ts';
import type { Session } from '../state/session.ts';

/** Chooses what the size of nodes shows, and says in a line what a large one means. */
export function SizeChoice({ session }: { readonly session: Session }): JSX.Element {
  const id = useId();
  const words = session.words.value;
  const sizes = session.sizes.map((size) => ({ id: size.id, ...sizeWords(size, words) }));
  const chosen = session.member('sizeBy').value;
  return (
    <section class="legend">
      <h3>
        <label for={id}>{words.side.sizeShows}</label>
      </h3>
      <select id={id} aria-describedby={`${id}-says`} value={chosen} onChange={({ currentTarget: { value } }) => session.change({ sizeBy: value })}>
        {[...new Set(sizes.map(({ family }) => family))].map((family) => (
          <optgroup key={family} label={family}>
            {sizes
              .filter((size) => size.family === family)
              .map((size) => (
                <option key={size.id} value={size.id}>
                  {size.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p class="quiet" id={`${id}-says`}>
        {sizes.find((size) => size.id === chosen)?.explains ?? ''}
      </p>
    </section>
  );
}
