/** Who would move with other weights or seats: to see how firm the result is. Nothing is saved. */
import {useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import type {WhatIfAnswer} from '../../domain/selection/what-if';
import {ask} from '../kit/server';
import type {View} from './conversation';
import {Moves} from './words';

type Numbers = Readonly<Record<string, string>>;

export function WhatIfPart({view}: {readonly view: View}) {
  const [weights, setWeights] = useState<Numbers>({});
  const [seats, setSeats] = useState<Numbers>({});
  const [answer, setAnswer] = useState<WhatIfAnswer | null>(null);
  const [said, setSaid] = useState('');
  const nothing = Object.keys({...weights, ...seats}).length === 0;
  const show = (): void => {
    setSaid('Working it out…');
    setAnswer(null);
    ask('whatIfSelection', {weights: toNumbers(weights), seats: toNumbers(seats)}).then(
      found => {
        setAnswer(found);
        setSaid(
          found.moves.length === 0
            ? 'Nobody would move.'
            : `${counted(found.moves.length, 'applicant')} would have another decision:`,
        );
      },
      (error: Error) => setSaid(error.message),
    );
  };
  const back = (): void => {
    setWeights({});
    setSeats({});
    setAnswer(null);
    setSaid('');
  };

  return (
    <section aria-labelledby="what-if-heading">
      <h3 id="what-if-heading">What if…</h3>
      <form
        onSubmit={event => {
          event.preventDefault();
          show();
        }}
      >
        <fieldset>
          <legend>Weights of the criteria</legend>
          <div class="numbers">
            {view.criteria.map(({name, weight}) => (
              <NumberField key={name} label={name} initial={weight} given={weights} set={setWeights} name={name} />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>Interview seats</legend>
          <div class="numbers">
            {view.universities.map(({university, seats: initial}) => (
              <NumberField
                key={university}
                label={university}
                initial={initial}
                given={seats}
                set={setSeats}
                name={university}
              />
            ))}
          </div>
        </fieldset>
        <div class="actions">
          <button type="submit" disabled={nothing}>
            Show who would move
          </button>
          <button type="button" disabled={nothing} onClick={back}>
            Back to the settings
          </button>
        </div>
      </form>
      <p role="status">{said}</p>
      {answer?.problems.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {answer !== null && answer.moves.length > 0 && <Moves moves={answer.moves} label="Who would move" />}
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly initial: number;
  readonly given: Numbers;
  readonly set: (numbers: Numbers) => void;
}

/** A field that holds what is configured is not part of the question. */
function NumberField({label, name, initial, given, set}: FieldProps) {
  const change = (typed: string): void => {
    const {[name]: _before, ...others} = given;
    set(typed.trim() === '' || Number(typed) === initial ? others : {...others, [name]: typed});
  };

  return (
    <label>
      {label}
      <input
        type="number"
        min="0"
        step="any"
        value={given[name] ?? String(initial)}
        onInput={event => change(event.currentTarget.value)}
      />
    </label>
  );
}

function toNumbers(given: Numbers): Record<string, number> {
  return Object.fromEntries(Object.entries(given).map(([name, typed]) => [name, Number(typed)]));
}
