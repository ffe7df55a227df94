import { by, byNumber, byText, firstOf, type Order } from '../base/order.ts';
import type { Place } from '../base/places.ts';
import type { Sourced } from './records.ts';

/** Drafts in the order of their sources' paths, and of their places there: the order in which they are told. */
export const byPlace: Order<Sourced<{ readonly place: Place }>> = firstOf(by(({ source }) => source.path, byText), by(({ draft }) => draft.place.start, byNumber));
