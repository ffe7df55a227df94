import { Component, type ComponentType, createElement, type FunctionComponent, type JSX } from 'preact';

/** The component, drawn anew only where one of its properties is another or a signal that it reads changes. Preact's own `memo` would change the names of events on the whole page. */
export function redrawnWhereChanged<P extends object>(drawn: FunctionComponent<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = this.props as Readonly<Record<string, unknown>>;
      const entries = Object.entries(next);
      return entries.length !== Object.keys(before).length || entries.some(([name, value]) => !Object.is(before[name], value));
    }

    override render(): JSX.Element {
      return createElement(drawn, this.props as P);
    }
  };
}
