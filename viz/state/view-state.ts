import type { EdgeKind, NodeKind, Strength } from '../../src/base/kinds.ts';
import type { EdgeReview } from '../data/edge-reviews.ts';
import { type EdgeGroup, GROUPS_HIDDEN_AT_FIRST } from '../looks/edge-groups.ts';
import type { ThemeName } from '../looks/themes.ts';
import type { Language } from '../words/words.ts';

/** The ways of looking at a field, in the order of their tabs. */
export const VIEW_NAMES = ['field', 'lineage', 'trends', 'table', 'compare', 'projections', 'outline'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

export const PANEL_TABS = ['about', 'lineage'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

export const COLOUR_CHOICES = ['community', 'kind', 'survey'] as const;
export type ColourBy = (typeof COLOUR_CHOICES)[number];

/** What the view of lineages draws: the lineage of the chosen node, or that of the whole field. */
export const LINEAGE_SCOPES = ['chosen', 'field'] as const;
export type LineageScopeName = (typeof LINEAGE_SCOPES)[number];

/** Where the field is looked at: the middle in the terms of the drawing library, and how much of the whole is seen (1: all of it). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** All that a person can change about the view: plain JSON values, kept in the address and in the history of undo. */
export interface ViewState {
  readonly view: ViewName;
  /** The node that the panel describes. */
  readonly chosen: string | undefined;
  /** The edge whose evidence is open in the panel. */
  readonly edge: string | undefined;
  readonly tab: PanelTab;
  readonly lineage: LineageScopeName;
  /** The ends of a narrated path. */
  readonly pathFrom: string | undefined;
  readonly pathTo: string | undefined;
  /** Generations that a lineage goes up and down; undefined for all. */
  readonly generations: number | undefined;
  /** A selection expression; the empty one selects everything. */
  readonly query: string;
  /** The community that is lit. */
  readonly community: number | undefined;
  readonly colourBy: ColourBy;
  /** The id of a size metric. */
  readonly sizeBy: string;
  readonly hiddenKinds: readonly NodeKind[];
  readonly hiddenGroups: readonly EdgeGroup[];
  /** Lineage relations switched off in the legend. */
  readonly hiddenRelations: readonly EdgeKind[];
  readonly hiddenStrengths: readonly Strength[];
  readonly hiddenReviews: readonly EdgeReview[];
  /** The years within which nodes must lie, both included. */
  readonly years: readonly [number, number] | undefined;
  /** Survey ids of which one must tell of a node; none is no condition, and likewise below. */
  readonly surveys: readonly string[];
  /** Node keys of makers. */
  readonly organisations: readonly string[];
  readonly modalities: readonly string[];
  /** Undefined follows the system. */
  readonly theme: ThemeName | undefined;
  /** Undefined follows the browser. */
  readonly language: Language | undefined;
  /** Of the field; undefined sees the whole. */
  readonly camera: Camera | undefined;
  /** Of the table, beside the name; none is the table's own choice. */
  readonly columns: readonly string[];
  /** A column of the table, with `-` before it from the greatest down. */
  readonly sort: string;
  /** Nodes picked in the table; after a `*`, those that are not. */
  readonly picked: readonly string[];
  /** Two survey ids. */
  readonly compared: readonly [string, string] | undefined;
  readonly projection: string;
  /** The least weight of an edge that is drawn; 0 for one that leaves a legible number of them. */
  readonly threshold: number;
}

/** Kinds whose edges are hidden at first too: without them these nodes are only dust. */
const HIDDEN_AT_FIRST: readonly NodeKind[] = ['organisation', 'person', 'venue'];

/** The view that the page opens with; the address says only what differs from it. */
export function firstView(sizeBy: string): ViewState {
  return {
    view: 'field',
    chosen: undefined,
    edge: undefined,
    tab: 'about',
    lineage: 'chosen',
    pathFrom: undefined,
    pathTo: undefined,
    generations: 5,
    query: '',
    community: undefined,
    colourBy: 'community',
    sizeBy,
    hiddenKinds: HIDDEN_AT_FIRST,
    hiddenGroups: GROUPS_HIDDEN_AT_FIRST,
    hiddenRelations: [],
    hiddenStrengths: [],
    hiddenReviews: [],
    years: undefined,
    surveys: [],
    organisations: [],
    modalities: [],
    theme: undefined,
    language: undefined,
    camera: undefined,
    columns: [],
    sort: '-pagerank',
    picked: [],
    compared: undefined,
    projection: 'co-mention',
    threshold: 0,
  };
}
