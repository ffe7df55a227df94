import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { UsageError } from '../../src/base/diagnostics.ts';
import { select } from '../../src/selection/evaluate.ts';
import { SelectionIndex } from '../../src/selection/selection-index.ts';
import type { Atlas } from '../data/atlas.ts';
import { defaultSize, type SizeMetric, sizeMetrics } from '../looks/size-metrics.ts';
import type { ThemeName } from '../looks/themes.ts';
import { type Language, WORDS, type Words } from '../words/words.ts';
import { shownEdges, shownNodes } from './shown.ts';
import { UndoHistory } from './undo-history.ts';
import { type Camera, firstView, type PanelTab, type ViewState } from './view-state.ts';

/** What the system and the browser ask for, which holds where the reader has chosen nothing. */
export interface Surroundings {
  readonly theme: ReadonlySignal<ThemeName>;
  readonly language: Language;
}

const PLAIN: Surroundings = { theme: signal<ThemeName>('light'), language: 'en' };

/** A field as one reader looks at it: the graph, the state of the view, what follows from both, and the steps that can be taken back. Knows nothing of the page. */
export class Session {
  readonly atlas: Atlas;
  /** Keeps the tables that expressions are evaluated with. */
  readonly index: SelectionIndex;
  readonly sizes: readonly SizeMetric[];
  /** The state that the page opens with. */
  readonly first: ViewState;
  /** Transient, neither in the address nor in undo: the node under pointer or focus. */
  readonly pointed: Signal<string | undefined> = signal(undefined);
  /** Transient likewise: a node shown on the map while the panel goes on describing another. */
  readonly visited: Signal<string | undefined> = signal(undefined);
  readonly theme: ReadonlySignal<ThemeName>;
  readonly language: ReadonlySignal<Language>;
  readonly words: ReadonlySignal<Words>;
  /** What is wrong with the selection expression, if anything; everything is selected then. */
  readonly wrong: ReadonlySignal<UsageError | undefined>;
  /** Nodes that pass the facets, the year brush and the selection expression, by node key. */
  readonly shown: ReadonlySignal<ReadonlySet<string>>;
  /** Edges likewise: both ends shown, and neither group, relation nor strength hidden. */
  readonly shownEdges: ReadonlySignal<ReadonlySet<string>>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  readonly #state: Signal<ViewState>;
  readonly #members = new Map<keyof ViewState, ReadonlySignal<ViewState[keyof ViewState]>>();
  readonly #history = new UndoHistory();

  constructor(atlas: Atlas, { theme, language }: Surroundings = PLAIN) {
    this.atlas = atlas;
    this.index = new SelectionIndex(atlas.folder);
    this.sizes = sizeMetrics(atlas);
    this.first = firstView(defaultSize(atlas, this.sizes));
    this.#state = signal(this.first);
    this.theme = computed(() => this.member('theme').value ?? theme.value);
    this.language = computed(() => this.member('language').value ?? language);
    this.words = computed(() => WORDS[this.language.value]);
    const selection = computed(() => this.selected(this.member('query').value));
    this.wrong = computed(() => (selection.value instanceof UsageError ? selection.value : undefined));
    this.shown = computed(() =>
      shownNodes(atlas, selection.value instanceof UsageError ? new Set(this.index.keys) : selection.value, {
        hiddenKinds: this.member('hiddenKinds').value,
        years: this.member('years').value,
        surveys: this.member('surveys').value,
        organisations: this.member('organisations').value,
        modalities: this.member('modalities').value,
      }),
    );
    this.shownEdges = computed(() =>
      shownEdges(atlas, this.shown.value, { hiddenGroups: this.member('hiddenGroups').value, hiddenRelations: this.member('hiddenRelations').value, hiddenStrengths: this.member('hiddenStrengths').value, hiddenReviews: this.member('hiddenReviews').value }),
    );
    // The history changes with the state only.
    const ofHistory = (ask: (history: UndoHistory) => boolean): ReadonlySignal<boolean> => computed(() => {
      void this.#state.value;
      return ask(this.#history);
    });
    this.canUndo = ofHistory((history) => history.canUndo);
    this.canRedo = ofHistory((history) => history.canRedo);
  }

  get state(): ReadonlySignal<ViewState> {
    return this.#state;
  }

  /** One member of the state: what reads it hears of no other. */
  member<M extends keyof ViewState>(name: M): ReadonlySignal<ViewState[M]> {
    const known = this.#members.get(name) ?? computed(() => this.#state.value[name]);
    this.#members.set(name, known);
    return known as ReadonlySignal<ViewState[M]>;
  }

  /** Takes over the members given, as one step of undo; none where nothing differs. */
  change(members: Partial<ViewState>): void {
    const before = this.#state.peek();
    const changed = (Object.keys(members) as (keyof ViewState)[]).filter((name) => !Object.is(before[name], members[name]));
    if (changed.length === 0) return;
    this.#history.keep(before, changed);
    this.#state.value = { ...before, ...members };
  }

  /** Makes a node the one that the panel describes. */
  choose(node: string, tab: PanelTab = this.#state.peek().tab): void {
    this.visited.value = undefined;
    this.change({ chosen: node, tab, edge: undefined });
  }

  /** Looks elsewhere, which is no step of undo. */
  look(camera: Camera | undefined): void {
    this.#state.value = { ...this.#state.peek(), camera };
  }

  /** Takes over a whole state that comes from elsewhere, as from an address, where no step leads back. */
  open(state: ViewState): void {
    this.#state.value = state;
  }

  undo(): void {
    this.visited.value = undefined;
    this.#state.value = this.#history.undo(this.#state.peek());
  }

  redo(): void {
    this.visited.value = undefined;
    this.#state.value = this.#history.redo(this.#state.peek());
  }

  /** The nodes that an expression selects, or what is wrong with it. */
  selected(query: string): ReadonlySet<string> | UsageError {
    try {
      return select(query, this.index);
    } catch (error) {
      if (error instanceof UsageError) return error;
      throw error;
    }
  }
}
