/** Step 3: what saving changes, the rules and the draw for whoever asks, saving, locking, opening again, and seats that came free. */
import {useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import type {View} from './conversation';
import {DrawRecipe} from './draw-recipe';
import type {StepProps} from './page';
import {Moves} from './words';

export function SaveStep(props: StepProps) {
  const {view} = props;

  return (
    <>
      <Counts view={view} />
      {view.state === 'locked' ? <Locked {...props} /> : <Open {...props} />}
      <section aria-labelledby="rules-heading">
        <h3 id="rules-heading">The rules, as they can be published</h3>
        <ol class="moves">
          {view.rules.map(rule => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </section>
      <DrawRecipe view={view} />
    </>
  );
}

function Counts({view: {rows, state, shown}}: {readonly view: View}) {
  const count = (wanted: string): number =>
    rows.filter(({decision, saved}) => (state === 'locked' ? saved : decision) === wanted).length;
  const open = count('');

  return (
    <p class="counts">
      <strong>{count('invited')}</strong> invited, <strong>{count('on hold')}</strong> on hold,{' '}
      <strong>{count('not invited')}</strong> not invited{open > 0 && `, ${open} without a decision`}, by the {shown}{' '}
      score.
    </p>
  );
}

function Open({talk, view, busy}: StepProps) {
  const [reason, setReason] = useState('');
  const {unsaved, told, chosen, mayDecide, state} = view;
  const cancelled = unsaved
    .filter(({to}) => to !== 'invited')
    .flatMap(({reference}) => (view.booked[reference] === undefined ? [] : {reference, ...view.booked[reference]}));
  const lacksReason = told.length > 0 && reason.trim() === '';
  const save = (): void => {
    const shown = view.rows.map(({reference, score, decision}) => [reference, score, decision] as const);
    talk.act('Saving the decisions…', 'saveSelection', {
      basis: {print: view.print, shown},
      reason,
      frees: cancelled.map(({slot}) => slot),
    });
  };

  return (
    <>
      {chosen === null && <p class="box">Choose first which score counts: step 1.</p>}
      {state === 'saved' && unsaved.length === 0 && <p>What is saved is what the readings and settings give now.</p>}
      {state === 'saved' && unsaved.length > 0 && (
        <section aria-labelledby="unsaved-heading">
          <h3 id="unsaved-heading">Saving again would change {counted(unsaved.length, 'decision')}</h3>
          <Moves moves={unsaved} label="What saving would change" />
        </section>
      )}
      {cancelled.length > 0 && (
        <div class="box">
          <p>
            These applicants are not invited any more and have an interview. Saving cancels it: the slot is free again,
            the event leaves the calendar, and a mail says within minutes that nobody waits for them.
          </p>
          <ul class="moves">
            {cancelled.map(({reference, slot, when}) => (
              <li key={reference}>
                {reference}: {when} ({slot})
              </li>
            ))}
          </ul>
        </div>
      )}
      {told.length > 0 && (
        <div class="box">
          <p>These applicants were told their old decision already; a mail cannot be called back:</p>
          <ul class="moves">
            {told.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Reason label="Why their decision changes" value={reason} set={setReason} />
        </div>
      )}
      <p class="quiet">
        Saved decisions are pending: only officers see them, in Applications, until the notices leave. Locking keeps
        marks and decisions as they are.
      </p>
      <div class="actions">
        <button
          type="button"
          class={state === 'saved' && unsaved.length === 0 ? undefined : 'primary'}
          disabled={busy || !mayDecide || chosen === null || lacksReason}
          onClick={save}
        >
          Save {counted(view.rows.filter(({decision}) => decision !== '').length, 'decision')}
        </button>
        <button
          type="button"
          class={state === 'saved' && unsaved.length === 0 ? 'primary' : undefined}
          disabled={busy || !mayDecide || state !== 'saved' || unsaved.length > 0}
          onClick={() => talk.act('Locking the first round…', 'lockFirstRound')}
        >
          Lock the first round
        </button>
      </div>
    </>
  );
}

function Locked({talk, view, busy}: StepProps) {
  const [reason, setReason] = useState('');

  return (
    <>
      <FreeSeats talk={talk} view={view} busy={busy} />
      <p>Next: SCOPE › Send notices… tells every applicant.</p>
      <details>
        <summary>Open the round again…</summary>
        <form
          onSubmit={event => {
            event.preventDefault();
            talk.act('Opening the first round again…', 'unlockFirstRound', reason);
          }}
        >
          <Reason label="Reason, which goes into the journal" value={reason} set={setReason} />
          <div class="actions">
            <button type="submit" disabled={busy || !view.mayDecide || reason.trim() === ''}>
              Open the first round again
            </button>
          </div>
        </form>
      </details>
    </>
  );
}

function FreeSeats({talk, view: {free, mayDecide}, busy}: StepProps) {
  if (free.length === 0) return null;

  return (
    <section class="box" aria-labelledby="free-heading">
      <h3 id="free-heading">{counted(free.length, 'seat')} came free</h3>
      <ul class="moves">
        {free.map(({seat, university, next, leftBy}, at) => (
          <li key={at}>
            {seat === 'national' ? 'A national seat' : `A seat of ${university}`}
            {leftBy.length > 0 && `, left by ${leftBy.join(', ')}`}:{' '}
            {next === null ? (
              'nobody is on hold.'
            ) : (
              <button
                type="button"
                disabled={busy || !mayDecide}
                onClick={() => talk.act(`Inviting ${next}…`, 'fillSeat', next)}
              >
                Invite {next}, next on hold
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReasonProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

function Reason({label, value, set}: ReasonProps) {
  return (
    <label class="reason">
      {label}
      <input type="text" required maxLength={300} value={value} onInput={event => set(event.currentTarget.value)} />
    </label>
  );
}
