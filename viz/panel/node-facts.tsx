import type { ComponentChildren, JSX } from 'preact';
import { type CslName, formatName } from '../../src/sources/csl.ts';
import type { NodeAttributes } from '../../src/graph/knowledge-graph.ts';
import type { Session } from '../state/session.ts';
import type { Words } from '../words/words.ts';
import { IdentifierLink } from './identifier-link.tsx';
import { MarkIcon } from './mark-icon.tsx';

/** Authors named before “and others”. */
const AUTHORS = 6;

/** What the sources say a node is: kind, date, makers, other names, identifiers. */
export function NodeFacts({ session, node }: { readonly session: Session; readonly node: string }): JSX.Element {
  const { atlas } = session;
  const words = session.words.value;
  const { panel } = words;
  const facts = atlas.node(node);
  const { aliases = [], identifiers = [], modality, note, keywords = [], csl } = facts;
  const makers = atlas.makers(node);
  const works = atlas.introducedBy(node).map(({ other }) => other);
  return (
    <section class="facts" aria-label={panel.facts}>
      <p class="kind-line">
        <MarkIcon kind={facts.kind} hollow={facts.ghost === true} />
        {kindLine(facts, words)}
      </p>
      {facts.ghost === true && <p class="ghost-note">{panel.ghost}</p>}
      <dl>
        <Fact name={panel.authors}>{csl?.author !== undefined && csl.author.length > 0 && authors(csl.author, csl['author-and-others'] === true, panel.andOthers)}</Fact>
        <Fact name={panel.publishedIn}>{csl?.['container-title']}</Fact>
        <Fact name={panel.makers(makers.length)}>{makers.length > 0 && <Names session={session} nodes={makers} />}</Fact>
        <Fact name={panel.introducedBy}>{works.length > 0 && <Names session={session} nodes={works} />}</Fact>
        <Fact name={panel.alsoCalled}>{aliases.join(' · ')}</Fact>
        <Fact name={panel.modality}>{modality}</Fact>
        <Fact name={panel.identifiers}>
          {identifiers.length > 0 && (
            <span class="identifiers">
              {identifiers.map((identifier) => (
                <IdentifierLink key={identifier} identifier={identifier} />
              ))}
            </span>
          )}
        </Fact>
        <Fact name={panel.keywords}>{keywords.join(' · ')}</Fact>
        <Fact name={panel.note}>{note}</Fact>
        <Fact name={panel.community}>{atlas.community(node)?.label}</Fact>
      </dl>
    </section>
  );
}

function kindLine({ kind, year, month, survey }: NodeAttributes, { graph, panel }: Words): string {
  const what = survey === undefined ? graph.kinds[kind].one : graph.survey;
  const name = month === undefined ? undefined : panel.months[month - 1];
  return year === undefined ? what : `${what} · ${name === undefined ? year : panel.date(name, year)}`;
}

function authors(list: readonly CslName[], more: boolean, andOthers: string): string {
  const shown = list.slice(0, AUTHORS).map(formatName);
  return shown.join(', ') + (more || list.length > AUTHORS ? andOthers : '');
}

function Names({ session, nodes }: { readonly session: Session; readonly nodes: readonly string[] }): JSX.Element {
  return (
    <span class="names">
      {nodes.map((node) => (
        <button key={node} type="button" class="name" onClick={() => session.choose(node)}>
          {session.atlas.label(node)}
        </button>
      ))}
    </span>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element | null {
  if (children === undefined || children === false || children === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
