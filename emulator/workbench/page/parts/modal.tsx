/** A dialog of the browser's own kind: the page behind it rests, Escape closes it, the focus comes back. */

import type {ComponentChildren} from 'preact';
import {useLayoutEffect, useRef} from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly class?: string;
  readonly style?: Record<string, string>;
  /** Another title is drawn inside. */
  readonly hideTitle?: boolean;
  readonly children: ComponentChildren;
}

/** Where a person goes on in a dialog; the cross of its head comes first only where there is nothing else. */
const FIRST = 'input:not([type="file"]), textarea, select, iframe, button.primary';

export function Modal({title, onClose, class: kind = '', style, hideTitle = false, children}: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>(FIRST)?.focus();
    return () => opener?.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={kind}
      style={style}
      aria-label={title}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
    >
      {!hideTitle && (
        <header>
          <h2>{title}</h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
            ✕
          </button>
        </header>
      )}
      {children}
    </dialog>
  );
}
