/** What an element may hold; `undefined` and `false` are left out, texts become text nodes and are never read as markup. */
export type Child = Node | string | undefined | false;

/** Attributes by name; `true` stands alone, `undefined` and `false` are left out. Nothing here can carry script or style. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const FORBIDDEN = /^(?:on|style$|srcdoc$|href$|src$)/i;

/** An HTML element. Handlers are added with `addEventListener`, links made by `externalLink` only. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

/** An SVG element, for the marks of the legend. */
export function svgElement<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly SVGElement[]): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** A button that is no form's. */
export function button(attributes: Attributes, press: (event: MouseEvent) => void, ...children: readonly Child[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', press);
  return made;
}

/** A link out, opened beside the map; plain text where the address is not http or https. */
export function externalLink(address: string, text: string): HTMLElement {
  if (!isWebAddress(address)) return element('span', {}, text);
  const link = element('a', { class: 'external', target: '_blank', rel: 'noopener noreferrer' }, text);
  link.href = address;
  return link;
}

function isWebAddress(address: string): boolean {
  try {
    const { protocol } = new URL(address);
    return protocol === 'https:' || protocol === 'http:';
  } catch {
    return false;
  }
}

function setAttributes(made: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (FORBIDDEN.test(name)) throw new Error(`The attribute ${name} cannot be set here`);
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
}
