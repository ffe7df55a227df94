/** What the page's style decides of the look of a drawing. */
const PROPERTIES = ['display', 'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order', 'opacity', 'font-family', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'unicode-bidi', 'vector-effect'] as const;

/** What only the page needs. */
const ATTRIBUTES_OF_THE_PAGE = ['class', 'tabindex', 'role', 'aria-label', 'aria-pressed', 'aria-hidden', 'data-node', 'data-edge'] as const;

/** What is there to be pointed at, not seen. */
const UNSEEN = '.hit, .reach';

/** What XML cannot hold, even escaped. */
const NOT_XML = /[\ufffe\uffff]/g;

/** A drawing as it is seen now, as a file that needs no style sheet: what the style decides is written on each element. */
export function standaloneSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const unseen = [...copy.querySelectorAll(UNSEEN)];
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const property of PROPERTIES) element.setAttribute(property, style.getPropertyValue(property));
    for (const attribute of ATTRIBUTES_OF_THE_PAGE) element.removeAttribute(attribute);
  });
  for (const element of unseen) element.remove();
  const { clientWidth: width, clientHeight: height } = drawing;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const ground = copy.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(drawing).backgroundColor);
  copy.prepend(ground);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy).replace(NOT_XML, '\ufffd')}\n`;
}
