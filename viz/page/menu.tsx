import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** A button that opens a small region under it. Escape, a press elsewhere and the focus going elsewhere close it. */
export function Menu({ label, children }: { readonly label: string; readonly children: ComponentChildren }): JSX.Element {
  const open = useSignal(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    open.value = false;
  };
  useEffect(() => {
    if (!open.value) return;
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) close();
    };
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  }, [open.value]);
  return (
    <div
      class="menu"
      ref={root}
      onFocusOut={({ relatedTarget }) => relatedTarget instanceof Node && root.current?.contains(relatedTarget) !== true && close()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.peek()) return;
        close();
        button.current?.focus();
      }}
    >
      <button
        type="button"
        class="tool opens"
        ref={button}
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => {
          open.value = !open.peek();
        }}
      >
        {label}
      </button>
      <div class="menu-body" id={id} hidden={!open.value}>
        {children}
      </div>
    </div>
  );
}
