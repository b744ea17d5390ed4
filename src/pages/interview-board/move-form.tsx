/** The last step of a move: what goes where, and why. */
import {useLayoutEffect, useRef, useState} from 'preact/hooks';

/** Who is being moved; `from` is empty for somebody who has no interview. */
export interface Picked {
  readonly reference: string;
  readonly name: string;
  readonly from: string;
  /** It is the make-up slot of somebody who did not come, which needs no reason. */
  readonly makeUp: boolean;
}

export interface Dropped {
  readonly slot: string;
  /** `Tuesday 2 November 2027, 18:25`. */
  readonly when: string;
}

interface MoveFormProps {
  readonly picked: Picked;
  readonly dropped: Dropped;
  readonly busy: boolean;
  readonly move: (reason: string) => void;
  readonly cancel: () => void;
}

export function MoveForm({
  picked: {name, reference, from, makeUp},
  dropped: {slot, when},
  busy,
  move,
  cancel,
}: MoveFormProps) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Before the next key comes: who types fast loses nothing.
  useLayoutEffect(() => (field.current ?? button.current)?.focus(), []);
  const needs = !makeUp;
  const what = makeUp ? 'gets the make-up slot ' : from === '' ? 'gets ' : `from ${from} to `;

  return (
    <form
      class="box move"
      onSubmit={event => {
        event.preventDefault();
        if (!busy && (!needs || reason.trim() !== '')) move(reason.trim());
      }}
    >
      <p>
        <strong>
          {name} ({reference})
        </strong>{' '}
        {what}
        <strong>{slot}</strong>, {when}
      </p>
      {needs && (
        <>
          <label for="reason">Why? The candidate reads it in the mail.</label>
          <input
            id="reason"
            ref={field}
            type="text"
            maxLength={300}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        </>
      )}
      <div class="actions">
        <button ref={button} type="submit" class="primary" disabled={busy || (needs && reason.trim() === '')}>
          {from === '' ? 'Give this slot' : 'Move the interview'}
        </button>
        <button type="button" disabled={busy} onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
