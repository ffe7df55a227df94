import type { JSX } from 'preact';

/** A link out, opened beside the map; plain text where the address is not http or https. The only links out that the page makes. */
export function ExternalLink({ address, text }: { readonly address: string; readonly text: string }): JSX.Element {
  if (!isWebAddress(address)) return <span>{text}</span>;
  return (
    <a class="external" href={address} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}

function isWebAddress(address: string): boolean {
  try {
    const { protocol } = new URL(address);
    return protocol === 'https:' || protocol === 'http:';
  } catch {
    return false;
  }
}
