import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { Icon } from '../page/icon.tsx';
import type { NodeSearch } from '../search-index/node-search.ts';
import type { Session } from '../state/session.ts';
import { Offers } from './offers.tsx';
import { type Offer, Searching } from './searching.ts';

interface SearchBoxProps {
  readonly session: Session;
  readonly search: NodeSearch;
  /** What becomes of a node that was found. */
  readonly choose: (node: string) => void;
}

/**
 * One box for names and for selection expressions. Names are offered as they are typed; where the text holds a field, what may go on, and Enter selects.
 * Arrows move, Enter chooses, Escape closes and then clears. An ARIA combobox with a list box.
 */
export function SearchBox({ session, search, choose }: SearchBoxProps): JSX.Element {
  const words = session.words.value.search;
  const query = session.member('query').value;
  const searching = useMemo(() => new Searching(session, search), [session, search]);
  const active = useSignal(0);
  const listId = useId();
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { text, offers, open } = searching;
  // What undo, a link or another view selects stands in the box too.
  useEffect(() => searching.show(query), [query, searching]);

  const take = (offer: Offer | undefined): void => {
    if (offer?.type === 'node') {
      searching.close(offer.found.label);
      choose(offer.found.key);
    } else if (offer?.type === 'completion') {
      const cursor = searching.insert(offer.completion);
      active.value = NONE;
      requestAnimationFrame(() => input.current?.setSelectionRange(cursor, cursor));
    } else searching.select();
  };
  const look = (): void => {
    if (input.current === null) return;
    void searching.look(input.current.value, input.current.selectionStart ?? input.current.value.length).then((taken) => {
      active.value = searching.isExpression.peek() ? NONE : 0;
      if (taken) take(searching.offers.peek()[0]);
    });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const count = offers.peek().length;
    if (step !== 0) {
      if (open.peek()) active.value = count === 0 ? NONE : (active.peek() + step + count + (active.peek() === NONE && step < 0 ? 1 : 0)) % count;
      else look();
    } else if (event.key === 'Enter') {
      if (!searching.waits()) take(open.peek() ? offers.peek()[active.peek()] : undefined);
    } else if (event.key === 'Escape') {
      if (open.peek() || searching.said.peek() !== undefined) searching.close(text.peek());
      else searching.close(session.state.peek().query);
    } else return;
    event.preventDefault();
  };
  const leave = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node) || root.current?.contains(event.relatedTarget) !== true) searching.close(text.peek());
  };
  return (
    <div class="search" role="search" ref={root} onFocusOut={leave}>
      <input
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={words.find}
        title={words.findHint}
        aria-label={words.find}
        aria-autocomplete="list"
        aria-expanded={open.value}
        aria-controls={listId}
        aria-activedescendant={open.value && active.value !== NONE ? `${listId}-${active.value}` : undefined}
        aria-invalid={searching.said.value?.type === 'wrong'}
        value={text.value}
        onInput={look}
        onFocus={({ currentTarget }) => {
          search.prepare();
          currentTarget.select();
        }}
        onKeyDown={press}
      />
      {query !== '' && (
        <button type="button" class="clear" aria-label={words.clear} title={words.clear} onClick={() => session.change({ query: '' })}>
          <Icon name="close" />
        </button>
      )}
      <Offers session={session} searching={searching} id={listId} active={active.value} take={take} retry={(name) => {
        if (input.current === null) return;
        input.current.value = name;
        input.current.focus();
        look();
      }} />
    </div>
  );
}

/** No offer is active: Enter takes the text as it stands. */
const NONE = -1;
