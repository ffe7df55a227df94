import type { ComponentType } from 'preact';
import { LineageView } from './lineage/lineage-view.tsx';
import { ProjectionsView } from './projections/projections-view.tsx';
import type { Session } from './state/session.ts';
import type { ViewName } from './state/view-state.ts';
import { TrendsView } from './trends/trends-view.tsx';

/** What a view is handed. */
export interface ViewProps {
  readonly session: Session;
}

export interface ViewRow {
  readonly name: ViewName;
  readonly component: ComponentType<ViewProps>;
}

/** Every view beside the field, in the order of their tabs. */
export const VIEWS: readonly ViewRow[] = [
  { name: 'lineage', component: LineageView },
  { name: 'trends', component: TrendsView },
  { name: 'projections', component: ProjectionsView },
];
