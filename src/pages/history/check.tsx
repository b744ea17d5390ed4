/** Whether the journal is as it was written: its hashes are followed, stretch by stretch, when an officer asks for it. */
import {useRef, useState} from 'preact/hooks';
import {counted, listed} from '../../domain/listed';
import {ask} from '../kit/server';

interface Outcome {
  readonly doing: 'nothing' | 'checking' | 'done';
  readonly checked: number;
  readonly broken: readonly number[];
  readonly failure: string | null;
}

const NOTHING: Outcome = {doing: 'nothing', checked: 0, broken: [], failure: null};

export function Check() {
  const [outcome, setOutcome] = useState(NOTHING);
  const wanted = useRef(false);
  const step = (from: number): void => {
    ask('checkHistory', from).then(
      ({checked, broken, next}) => {
        const goesOn = next !== null && wanted.current;
        setOutcome(before => ({
          ...before,
          checked: before.checked + checked,
          broken: [...new Set([...before.broken, ...broken])],
          doing: goesOn ? 'checking' : 'done',
        }));
        if (goesOn) step(next);
      },
      (error: Error) => setOutcome(before => ({...before, doing: 'done', failure: error.message})),
    );
  };
  const begin = (): void => {
    wanted.current = true;
    setOutcome({...NOTHING, doing: 'checking'});
    step(1);
  };
  const stop = (): void => {
    wanted.current = false;
  };

  return (
    <section class="check" aria-labelledby="check-heading">
      <h2 id="check-heading">Is the journal as it was written?</h2>
      <p role="status">{sentence(outcome)}</p>
      {outcome.failure !== null && <p role="alert">{outcome.failure}</p>}
      {outcome.doing === 'checking' ? (
        <button type="button" onClick={stop}>
          Stop
        </button>
      ) : (
        <button type="button" onClick={begin}>
          Check the journal
        </button>
      )}
    </section>
  );
}

function sentence({doing, checked, broken}: Outcome): string {
  if (doing === 'nothing') return 'Every step is sealed with the one before it, so a change by hand shows.';
  const so = doing === 'checking' ? `${counted(checked, 'step')} so far…` : `${counted(checked, 'step')} checked.`;
  if (broken.length === 0) return doing === 'checking' ? so : `${so} Nothing was changed by hand.`;
  const were = broken.length === 1 ? 'Step' : 'Steps';
  return `${so} ${were} ${listed(broken.map(String), 9)} ${broken.length === 1 ? 'was' : 'were'} changed by hand, or the step before was removed: File › Version history shows by whom.`;
}
