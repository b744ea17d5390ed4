/**
 * The dialog that closes the second round: the scores as they stand, raw and corrected, who has none yet and why; then one button that writes and locks
 * the final scores. Nothing is changed before that button.
 */
import './second-round.css';
import {useEffect, useState} from 'preact/hooks';
import type {Closing, ScoreChoice} from '../../domain/interview-scoring/close-round';
import {counted} from '../../domain/listed';
import {Failure} from '../kit/asked';
import {draw, Page} from '../kit/page';
import {ProblemList} from '../kit/problems';
import {ask, type Value} from '../kit/server';
import {ScoreTable} from './score-table';
import {Severity} from './severity';

export type View = Value<'readSecondRound'>;

interface Standing {
  readonly view: View | null;
  /** What the page waits for; empty when it does not. */
  readonly doing: string;
  /** What was just done. */
  readonly said: string;
  readonly failure: string;
}

function SecondRound() {
  const [standing, setStanding] = useState<Standing>({
    view: null,
    doing: 'Adding up the marks…',
    said: '',
    failure: '',
  });
  const {view, doing, said, failure} = standing;

  const load = (sentence = ''): void => {
    setStanding(before => ({...before, doing: 'Adding up the marks…', said: sentence, failure: ''}));
    ask('readSecondRound').then(
      found => setStanding(before => ({...before, view: found, doing: ''})),
      (error: Error) => setStanding(before => ({...before, doing: '', failure: error.message})),
    );
  };
  const act = (what: string, work: () => Promise<unknown>, done: string): void => {
    setStanding(before => ({...before, doing: what, said: '', failure: ''}));
    work().then(
      () => load(done),
      (error: Error) => setStanding(before => ({...before, doing: '', failure: error.message})),
    );
  };
  useEffect(() => load(), []);

  return (
    <Page title="Scores of the second round" shown>
      <p role="status" class="quiet">
        {doing || said}
      </p>
      {failure !== '' && <Failure message={failure} retry={() => load()} />}
      {view !== null && <Round view={view} busy={doing !== ''} act={act} />}
    </Page>
  );
}

export interface RoundProps {
  readonly view: View;
  readonly busy: boolean;
  readonly act: (what: string, work: () => Promise<unknown>, done: string) => void;
}

const VERDICTS: Readonly<Record<View['scores']['verdict'], string>> = {
  adjusted: 'The marks show that interviewers differ in severity, and carry a correction.',
  raw: 'The marks carry a correction, but there is nothing to correct.',
  refused: 'The marks do not carry a correction.',
};

function Round(props: RoundProps) {
  const {view} = props;
  const {closed, scores, rows, problems} = view;
  const [choice, setChoice] = useState<ScoreChoice>(scores.verdict === 'adjusted' ? 'corrected' : 'raw');
  const shown = closed === null ? choice : closed.choice;

  if (rows.length === 0) return <p class="box">There are no candidates yet: plan the interviews first.</p>;
  return (
    <>
      {closed === null ? <Open {...props} choice={choice} setChoice={setChoice} /> : <Closed {...props} />}
      <Without view={view} />
      <div>
        <h2 id="scores-heading">
          {counted(rows.filter(({why}) => why === '').length, 'final score')}: {view.weights[0]} first round,{' '}
          {view.weights[1]} interview
        </h2>
        <ScoreTable view={view} choice={shown} />
      </div>
      <Severity view={view} />
      {problems.length > 0 && (
        <section aria-labelledby="problems-heading">
          <h2 id="problems-heading">To put right in the sheet ({problems.length})</h2>
          <ProblemList problems={problems} />
        </section>
      )}
    </>
  );
}

interface OpenProps extends RoundProps {
  readonly choice: ScoreChoice;
  readonly setChoice: (choice: ScoreChoice) => void;
}

function Open({view, busy, act, choice, setChoice}: OpenProps) {
  const {scores, rows, blocked, reopened, mayDecide, print} = view;
  const [agreed, setAgreed] = useState(false);
  const without = rows.filter(({why}) => why !== '').length;
  const scored = rows.length - without;
  const ready = blocked === '' && scored > 0 && (without === 0 || agreed);
  const closing: Closing = {choice, print, without: agreed};

  return (
    <>
      {reopened !== '' && <p class="box">{reopened}</p>}
      {blocked !== '' && <p class="box">{blocked}</p>}
      <fieldset disabled={busy || !mayDecide}>
        <legend>Which interview score counts</legend>
        <p>
          <strong>{VERDICTS[scores.verdict]}</strong> {scores.reason}
        </p>
        <label>
          <input type="radio" name="choice" checked={choice === 'raw'} onChange={() => setChoice('raw')} /> Raw: the
          mean of the panel
        </label>
        <label>
          <input
            type="radio"
            name="choice"
            checked={choice === 'corrected'}
            disabled={scores.verdict === 'refused'}
            onChange={() => setChoice('corrected')}
          />{' '}
          Corrected for severe and lenient interviewers
        </label>
      </fieldset>
      {mayDecide ? (
        <>
          {without > 0 && (
            <label class="agree">
              <input
                type="checkbox"
                checked={agreed}
                disabled={busy || blocked !== ''}
                onChange={event => setAgreed(event.currentTarget.checked)}
              />{' '}
              Close without the {counted(without, 'candidate')} who {without === 1 ? 'has' : 'have'} no final score:
              they take no part in the allocation
            </label>
          )}
          <div class="actions">
            <button
              type="button"
              class="primary"
              disabled={busy || !ready}
              onClick={() =>
                act('Writing the final scores…', () => ask('closeSecondRound', closing), 'The round is closed.')
              }
            >
              Write and lock {counted(scored, 'final score')}
            </button>
          </div>
        </>
      ) : (
        <p class="quiet">A coordinator closes the round.</p>
      )}
    </>
  );
}

function Closed({view: {closed, mayDecide}, busy, act}: RoundProps) {
  const [reason, setReason] = useState('');
  if (closed === null) return null;

  return (
    <>
      <p class="box closed">
        <strong>Closed</strong> by {closed.by} on {closed.when}: {counted(closed.scored, 'final score')}, interviews{' '}
        {closed.choice}, weights {closed.weights[0]} to {closed.weights[1]}.
      </p>
      {mayDecide && (
        <details>
          <summary>Open the round again</summary>
          <label for="reason">Why; it stays in the journal</label>
          <input
            id="reason"
            type="text"
            maxLength={300}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
          <div class="actions">
            <button
              type="button"
              disabled={busy || reason.trim() === ''}
              onClick={() =>
                act('Opening the round…', () => ask('reopenSecondRound', reason), 'The round is open again.')
              }
            >
              Open again and take the final scores back
            </button>
          </div>
        </details>
      )}
    </>
  );
}

function Without({view: {rows}}: {readonly view: View}) {
  const without = rows.filter(({why}) => why !== '');
  if (without.length === 0) return null;

  return (
    <section aria-labelledby="without-heading">
      <h2 id="without-heading">No final score yet ({without.length})</h2>
      <ul class="without">
        {without.map(({reference, name, committee, why}) => (
          <li key={reference}>
            {reference} {name} <span class="quiet">{committee}</span>: {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

draw(SecondRound);
