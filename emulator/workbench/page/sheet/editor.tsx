/** The box in which a cell is edited: Enter and Tab keep what was typed and go on, Escape throws it away. */

import {useLayoutEffect, useRef} from 'preact/hooks';

export interface Editing {
  readonly text: string;
  /** What stood in the cell; null where it is written over, whatever it was. */
  readonly was: string | null;
  /** What the cell's rule offers. */
  readonly choices: readonly string[] | null;
}

interface Props {
  readonly editing: Editing;
  readonly onEnd: (text: string | null, move: 'down' | 'right' | 'none') => void;
}

export function Editor({editing, onEnd}: Props) {
  const box = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  // Before the next key comes: who types fast loses nothing.
  useLayoutEffect(() => {
    const {current} = box;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const end = (text: string | null, move: 'down' | 'right' | 'none') => {
    if (over.current) return;
    over.current = true;
    onEnd(text, move);
  };

  return (
    <>
      <input
        ref={box}
        class="cell-editor"
        aria-label="Content of the cell"
        defaultValue={editing.text}
        list={editing.choices === null ? undefined : 'cell-choices'}
        onBlur={() => end(box.current?.value ?? null, 'none')}
        onKeyDown={event => {
          event.stopPropagation();
          if (event.isComposing) return;
          if (event.key === 'Enter') end(event.currentTarget.value, 'down');
          else if (event.key === 'Tab') end(event.currentTarget.value, 'right');
          else if (event.key === 'Escape') end(null, 'none');
          else return;
          event.preventDefault();
        }}
        onPointerDown={event => event.stopPropagation()}
      />
      {editing.choices !== null && (
        <datalist id="cell-choices">
          {editing.choices.map(choice => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}
