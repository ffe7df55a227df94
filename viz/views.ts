import type { ComponentType } from 'preact';
import { CompareView } from './compare/compare-view.tsx';
import { LineageView } from './lineage/lineage-view.tsx';
import { OutlineView } from './outline/outline-view.tsx';
import { ProjectionsView } from './projections/projections-view.tsx';
import type { Session } from './state/session.ts';
import type { ViewName } from './state/view-state.ts';
import { TableView } from './table/table-view.tsx';
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
  { name: 'table', component: TableView },
  { name: 'compare', component: CompareView },
  { name: 'projections', component: ProjectionsView },
  { name: 'outline', component: OutlineView },
];
