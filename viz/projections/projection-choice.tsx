import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { coverageOf } from '../../src/findings/coverage.ts';
import { networkOf } from '../../src/findings/network.ts';
import type { Session } from '../state/session.ts';
import { PROJECTION_NAMES, type ProjectionName, projectionNamed } from './projection-rows.ts';

interface Props {
  readonly session: Session;
  readonly name: ProjectionName;
  readonly choose: (name: ProjectionName) => void;
}

/** Which network is looked at, what joins its nodes, and how much of the field has what it needs. */
export function ProjectionChoice({ session, name, choose }: Props): JSX.Element {
  const words = session.words.value.projections;
  const { graph } = session.atlas;
  const coverage = useMemo(() => {
    const { needs } = networkOf(name);
    return needs === undefined ? undefined : coverageOf(graph, needs);
  }, [graph, name]);
  return (
    <div class="projection-choice">
      <label>
        <span class="field-name">{words.projection}</span>
        <select value={name} onChange={({ currentTarget }) => choose(projectionNamed(currentTarget.value))}>
          {PROJECTION_NAMES.map((one) => <option key={one} value={one} selected={one === name}>{words.names[one]}</option>)}
        </select>
      </label>
      <p class="quiet">{words.meanings[name]} {coverage !== undefined && words.covered(coverage.have, coverage.works)}</p>
    </div>
  );
}
