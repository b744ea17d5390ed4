/** The candidate did not come: said, taken back, made up for. */
import {useState} from 'preact/hooks';
import {ask} from '../kit/server';
import type {InterviewProps} from './interview';

export function NoShow({talk, view, item}: InterviewProps) {
  const {slot, reference, name, missable, state, inPanel} = item;
  if (state === 'no-show' && (inPanel || view.officer)) {
    return (
      <div class="actions">
        <button
          type="button"
          disabled={talk.busy}
          onClick={() => talk.act(() => ask('markCameAfterAll', {slot, reference}), `${name} came after all.`)}
        >
          Came after all
        </button>
      </div>
    );
  }
  if (!missable) return null;

  return (
    <div class="actions">
      <button
        type="button"
        disabled={talk.busy}
        onClick={() => talk.act(() => ask('markNoShow', {slot, reference}), `${name} did not come.`)}
      >
        Did not come
      </button>
    </div>
  );
}

export function MakeUp({talk, view, item}: InterviewProps) {
  const [wanted, setWanted] = useState('');
  const {reference, name, mayMakeUp, makeUp, state} = item;
  if (state !== 'no-show') return null;
  if (!mayMakeUp) return <p class="quiet">The make-up slot was given: there is one.</p>;
  if (!view.officer) return <p class="quiet">An officer may give one make-up slot.</p>;
  if (makeUp.length === 0) {
    return (
      <p class="box">No free slot is left that this candidate may have: open another evening under Plan interviews….</p>
    );
  }

  return (
    <fieldset class="make-up">
      <legend>One make-up slot</legend>
      {makeUp.map(({slot, when}) => (
        <label key={slot}>
          <input type="radio" name="make-up" checked={wanted === slot} onChange={() => setWanted(slot)} /> {slot},{' '}
          {when}
        </label>
      ))}
      <div class="actions">
        <button
          type="button"
          disabled={talk.busy || wanted === ''}
          onClick={() =>
            talk.act(
              () => ask('giveMakeUp', {slot: wanted, reference}),
              `${name} has ${wanted}; the mail leaves by itself.`,
            )
          }
        >
          Give this slot
        </button>
      </div>
    </fieldset>
  );
}
