/** Something that opens below a button and closes on Escape, on a click elsewhere, or when it is done. */

import type {ComponentChildren} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';

interface Props {
  /** What the button shows. */
  readonly label: ComponentChildren;
  readonly class?: string;
  readonly side?: 'left' | 'right';
  readonly children: (close: () => void) => ComponentChildren;
}

export function Popup({label, class: kind = '', side = 'right', children}: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => !root.current?.contains(event.target as Node) && setOpen(false);
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from what is inside
    <div
      class="popup"
      ref={root}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button type="button" ref={button} class={kind} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && <div class={`sheet-of-paper ${side}`}>{children(close)}</div>}
    </div>
  );
}
