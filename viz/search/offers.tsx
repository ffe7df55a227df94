import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { MarkIcon } from '../panel/mark-icon.tsx';
import type { Session } from '../state/session.ts';
import type { Offer, Searching } from './searching.ts';

interface OffersProps {
  readonly session: Session;
  readonly searching: Searching;
  readonly id: string;
  readonly active: number;
  readonly take: (offer: Offer) => void;
  /** Searches for another name. */
  readonly retry: (name: string) => void;
}

/** The list under the search box, and what is said there. */
export function Offers({ session, searching: { offers, open, said }, id, active, take, retry }: OffersProps): JSX.Element {
  const words = session.words.value.search;
  const optionId = (index: number): string => `${id}-${index}`;
  useEffect(() => document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <div class="offers" hidden={!open.value && said.value === undefined}>
      <ul id={id} role="listbox" aria-label={words.found} hidden={!open.value}>
        {open.value &&
          offers.value.map((offer, index) => (
            // The pointer going down must not take the focus from the box: losing it closes the list before the click arrives.
            <li key={index} id={optionId(index)} role="option" aria-selected={index === active} onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()} onClick={() => take(offer)}>
              <OfferFace session={session} offer={offer} />
            </li>
          ))}
      </ul>
      <p class="search-status" role="status">
        <SaidText session={session} said={said.value} retry={retry} />
      </p>
    </div>
  );
}

function OfferFace({ session, offer }: { readonly session: Session; readonly offer: Offer }): JSX.Element {
  const { kinds } = session.words.value.graph;
  if (offer.type === 'completion') {
    const { label, detail } = offer.completion;
    return (
      <>
        <span class="option-label code">{label}</span>
        <span class="option-detail">{detail}</span>
      </>
    );
  }
  const { label, kind, year, alias, text } = offer.found;
  const beside = alias ?? text;
  return (
    <>
      <MarkIcon kind={kind} />
      <span class="option-label">
        {label}
        {beside !== undefined && <span class="option-alias">{beside}</span>}
      </span>
      <span class="option-kind">{year === undefined ? kinds[kind].one : `${kinds[kind].one} · ${year}`}</span>
    </>
  );
}

function SaidText({ session, said, retry }: { readonly session: Session; readonly said: Searching['said']['value']; readonly retry: (name: string) => void }): JSX.Element | null {
  const { search, graph } = session.words.value;
  switch (said?.type) {
    case undefined:
      return null;
    case 'selects':
      return <>{search.selecting(graph.counted(said.count, graph.node))}</>;
    case 'failed':
      return <>{said.message}</>;
    case 'wrong':
      return (
        <>
          {said.error.message}
          {said.error.hint !== undefined && <span class="hint">{said.error.hint}</span>}
        </>
      );
    case 'nothing':
      return (
        <>
          {search.nothing}
          {said.near.length > 0 && search.didYouMean}
          {said.near.map((name, index) => (
            <>
              {index > 0 && ', '}
              <button type="button" class="name" onClick={() => retry(name)}>
                {name}
              </button>
            </>
          ))}
          {said.near.length > 0 && '?'}
        </>
      );
  }
}
