import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { LineageDirection } from '../../src/findings/lineage.ts';
import type { Hop } from '../../src/findings/lineage-hops.ts';
import type { Branch } from '../data/lineage-tree.ts';
import { Icon } from '../page/icon.tsx';
import type { Session } from '../state/session.ts';
import { type EdgeEvidenceProps, EvidenceRegion, EvidenceToggle } from './edge-evidence.tsx';
import { MarkIcon } from './mark-icon.tsx';

interface LineageBranchProps {
  readonly session: Session;
  readonly parent: Branch;
  readonly branch: Branch;
  readonly direction: LineageDirection;
  /** Whether the relatives of each branch are shown. */
  readonly folds: ReadonlyMap<string, Signal<boolean>>;
  /** Goes from a mention to where the tree tells of the node: unfolds what hides it and gives it the focus. */
  readonly turnTo: (node: string) => void;
}

/** A relative with the relations that make it one, each of which opens to its evidence, and its own relatives. */
export function LineageBranch(props: LineageBranchProps): JSX.Element {
  const { session, parent, branch, direction, folds, turnTo } = props;
  const { atlas, words } = session;
  const { panel } = words.value;
  const { label } = atlas.node(branch.node);
  const id = useId();
  // The hops of a branch stay the same while it is shown.
  const hops = branch.hops.map((hop, index): EdgeEvidenceProps & { readonly face: string } => ({ session, edge: hop.edge, open: useSignal(false), id: `${id}-${index}`, face: hopFace(props, hop) }));
  const open = branch.children.length > 0 ? folds.get(branch.node) : undefined;
  const relations = (
    <div class="relations">
      {hops.map((hop) => (
        <EvidenceToggle key={hop.edge} {...hop} />
      ))}
    </div>
  );
  return (
    <li class="branch" data-node={branch.again === undefined ? branch.node : undefined}>
      {direction === 'ancestors' && relations}
      <div class="branch-line">
        {open !== undefined && (
          <button
            type="button"
            class="fold"
            aria-expanded={open.value}
            aria-controls={id}
            aria-label={panel.relativesOf(label)}
            onClick={() => {
              open.value = !open.peek();
            }}
          >
            <Icon name="fold" />
          </button>
        )}
        <BranchName session={session} branch={branch} parent={parent} turnTo={turnTo} first={hops[0]?.open} />
        <button type="button" class="recentre" title={panel.lineageOf(label)} aria-label={panel.lineageOf(label)} onClick={() => session.choose(branch.node)}>
          <Icon name="target" />
        </button>
      </div>
      {direction === 'descendants' && relations}
      <div class="hop-evidence">
        {hops.map((hop) => (
          <EvidenceRegion key={hop.edge} {...hop} />
        ))}
      </div>
      {open !== undefined && (
        <ul id={id} hidden={!open.value}>
          {branch.children.map((child) => (
            <LineageBranch key={child.node} {...props} parent={branch} branch={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface BranchNameProps extends Pick<LineageBranchProps, 'session' | 'branch' | 'parent' | 'turnTo'> {
  /** Whether the evidence of the first relation is shown. */
  readonly first: Signal<boolean> | undefined;
}

/** The name, which shows the node on the map and its first evidence. */
function BranchName({ session, branch, turnTo, first }: BranchNameProps): JSX.Element {
  const { label, kind, year, ghost } = session.atlas.node(branch.node);
  const { panel, graph } = session.words.value;
  const { again } = branch;
  return (
    <>
      <MarkIcon kind={kind} hollow={ghost === true} />
      <span class="branch-name">
        <button
          type="button"
          class="name"
          onClick={() => {
            if (first !== undefined) first.value = !first.peek();
            session.visited.value = branch.node;
          }}
        >
          {label}
        </button>
        {year !== undefined && <span class="year">{year}</span>}
        {kind !== 'model' && <span class="kind">{graph.kinds[kind].one}</span>}
        {again !== undefined && (
          <button type="button" class="name again" onClick={() => turnTo(branch.node)}>
            {panel.again[again]}
          </button>
        )}
      </span>
    </>
  );
}

/** Read downwards, ancestors make a sentence: ChatGPT / was fine-tuned from / InstructGPT. Descendants name what they come from. */
function hopFace({ session: { atlas, words }, parent, direction }: LineageBranchProps, { kind }: Hop): string {
  const reads = words.value.graph.reads[kind];
  return direction === 'ancestors' ? reads : `${reads} ${atlas.label(parent.node)}`;
}
