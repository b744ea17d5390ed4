/** Interviews to come, each to be cancelled with a reason that the candidate reads. They are moved on the board of Score interviews. */
import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {BookedView} from '../../domain/interviews/plan-view';
import {counted} from '../../domain/listed';

interface BookedProps {
  readonly booked: readonly BookedView[];
  readonly busy: boolean;
  readonly cancel: (interview: BookedView, reason: string) => void;
}

export function Booked({booked, busy, cancel}: BookedProps) {
  const [chosen, setChosen] = useState('');
  if (booked.length === 0) return null;

  return (
    <section aria-labelledby="booked-heading">
      <h2 id="booked-heading">Booked</h2>
      <details>
        <summary>{counted(booked.length, 'interview')} to come</summary>
        <table class="booked">
          <thead>
            <tr>
              <th scope="col">Candidate</th>
              <th scope="col">Slot</th>
              <th scope="col">When</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {booked.map(each => (
              <tr key={each.reference}>
                <th scope="row">
                  {each.name} ({each.reference})
                </th>
                <td>{each.slot}</td>
                <td>{each.when}</td>
                <td>
                  {chosen === each.reference ? (
                    <Why
                      interview={each}
                      busy={busy}
                      keep={() => setChosen('')}
                      cancel={reason => {
                        setChosen('');
                        cancel(each, reason);
                      }}
                    />
                  ) : (
                    <button
                      type="button"
                      disabled={busy}
                      aria-label={`Cancel the interview of ${each.name}`}
                      onClick={() => setChosen(each.reference)}
                    >
                      Cancel…
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

interface WhyProps {
  readonly interview: BookedView;
  readonly busy: boolean;
  readonly keep: () => void;
  readonly cancel: (reason: string) => void;
}

function Why({interview: {name, reference}, busy, keep, cancel}: WhyProps) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (!busy && reason.trim() !== '') cancel(reason.trim());
      }}
    >
      <label for={`why-${reference}`}>Why? {name} reads it in the mail.</label>
      <input
        id={`why-${reference}`}
        ref={field}
        type="text"
        maxLength={300}
        value={reason}
        onInput={event => setReason(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="submit" class="primary" disabled={busy || reason.trim() === ''}>
          Cancel the interview
        </button>
        <button type="button" disabled={busy} onClick={keep}>
          Keep it
        </button>
      </div>
    </form>
  );
}
