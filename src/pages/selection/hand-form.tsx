/** A decision by hand: what, and why. The reason is shown beside it for ever. */
import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {RowView} from '../../domain/selection/view';
import {DECISIONS, type Decision} from '../../domain/tables/applications';
import type {StepProps} from './page';

const TAKE_BACK = 'by the rules';
const LONGEST_REASON = 300;

type HandProps = StepProps & {readonly row: RowView; readonly close: () => void};

export function HandForm({talk, view, busy, row, close}: HandProps) {
  const {reference, name} = row;
  const locked = view.state === 'locked';
  const [decision, setDecision] = useState<string>(
    DECISIONS.find(each => each !== (locked ? row.saved : row.decision))!,
  );
  const [reason, setReason] = useState('');
  const booked = view.booked[reference];
  const cancels = locked && booked !== undefined && decision !== 'invited';
  const first = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const leave = (): void => {
    close();
    document.getElementById(`hand-${reference}`)?.focus();
  };
  const save = async (): Promise<void> => {
    const made = decision === TAKE_BACK ? null : (decision as Decision);
    const input = {reference, decision: made, reason, frees: cancels ? [booked!.slot] : []};
    if (await talk.act(`Deciding ${reference} by hand…`, 'overrideDecision', input)) leave();
  };

  return (
    <form
      class="hand"
      aria-label={`Decide ${reference} ${name} by hand`}
      onKeyDown={event => event.key === 'Escape' && leave()}
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        Decision for {reference}
        <select ref={first} value={decision} onChange={event => setDecision(event.currentTarget.value)}>
          {DECISIONS.map(each => (
            <option key={each}>{each}</option>
          ))}
          {!locked && row.byHand && <option>{TAKE_BACK}</option>}
        </select>
      </label>
      <label class="reason">
        Reason, shown for ever
        <input
          type="text"
          required
          maxLength={LONGEST_REASON}
          value={reason}
          onInput={event => setReason(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary" disabled={busy || reason.trim() === ''}>
        {cancels ? 'Decide and cancel the interview' : locked ? 'Decide now' : 'Decide by hand'}
      </button>
      <button type="button" onClick={leave}>
        Cancel
      </button>
      {cancels && (
        <p>
          {reference} has an interview on {booked.when} ({booked.slot}). It is cancelled: the slot is free again, the
          event leaves the calendar, and a mail says within minutes that nobody waits for them. Why is told by Send
          notices…, with the new decision.
        </p>
      )}
      <p class="quiet">
        {locked
          ? 'The round is locked: this changes one application at once, and nobody else moves.'
          : 'It goes into the proposal: an invitation by hand takes one of the seats. Nothing is saved before step 3.'}
      </p>
    </form>
  );
}
