/**
 * The board: every evening's slots by time and panel. An interview is moved by mouse (drag it, or click it and then a free slot) or by keyboard (Enter picks
 * it up, arrow keys lead to the slots that it may have); a reason goes with it, which the candidate reads.
 */
import './interview-board.css';
import {useEffect, useState} from 'preact/hooks';
import type {BoardView} from '../../domain/interview-scoring/board';
import {Failure} from '../kit/asked';
import {draw, Page} from '../kit/page';
import {ask} from '../kit/server';
import {Day} from './day';
import {Evenings, Legend} from './evenings';
import {Grid} from './grid';
import {type Dropped, MoveForm, type Picked} from './move-form';
import {WaitingList} from './waiting-list';

interface Standing {
  readonly view: BoardView | null;
  readonly doing: string;
  readonly said: string;
  readonly failure: string;
}

const LOADING = 'Looking up the interviews…';

function Board() {
  const [standing, setStanding] = useState<Standing>({view: null, doing: LOADING, said: '', failure: ''});
  const [evening, setEvening] = useState('');
  const [picked, setPicked] = useState<Picked | null>(null);
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const [printing, setPrinting] = useState(false);
  const {view, doing, said, failure} = standing;

  const load = (sentence = ''): void => {
    setStanding(before => ({...before, doing: LOADING, said: sentence, failure: ''}));
    ask('readBoard').then(
      found => {
        setStanding(before => ({...before, view: found, doing: ''}));
        setEvening(before => (found.evenings.some(({day}) => day === before) ? before : found.nearest));
      },
      (error: Error) => setStanding(before => ({...before, doing: '', failure: error.message})),
    );
  };
  useEffect(() => load(), []);

  const putBack = (): void => {
    setPicked(null);
    setDropped(null);
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') putBack();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const carryOut = (reason: string): void => {
    if (picked === null || dropped === null) return;
    setStanding(before => ({...before, doing: 'Moving the interview…', said: '', failure: ''}));
    const {reference, from, name, makeUp} = picked;
    const asked = makeUp
      ? ask('giveMakeUp', {reference, slot: dropped.slot})
      : ask('moveInterview', {reference, from, to: dropped.slot, reason});
    asked.then(
      () => {
        putBack();
        load(`${name} has ${dropped.slot} now; mail and calendar follow by themselves.`);
      },
      (error: Error) => setStanding(before => ({...before, doing: '', failure: error.message})),
    );
  };

  const shown = view?.evenings.find(({day}) => day === evening);
  const busy = doing !== '';
  return (
    <Page title="Interview board">
      <p role="status" class="quiet said">
        {doing || (picked === null ? said : sentenceOf(picked))}
      </p>
      {failure !== '' && <Failure message={failure} retry={() => load()} />}
      {view !== null && view.evenings.length === 0 && (
        <p class="box">No slots yet: plan the interviews under SCOPE › Plan interviews….</p>
      )}
      {view !== null && shown !== undefined && (
        <>
          {view.locked !== '' && <p class="box">{view.locked}</p>}
          <Evenings view={view} evening={evening} choose={setEvening} />
          {printing ? (
            <Day evening={shown} season={view.season} close={() => setPrinting(false)} />
          ) : (
            <>
              {picked !== null && dropped !== null && (
                <MoveForm
                  key={`${picked.reference} ${dropped.slot}`}
                  picked={picked}
                  dropped={dropped}
                  busy={busy}
                  move={carryOut}
                  cancel={putBack}
                />
              )}
              <Grid
                evening={shown}
                busy={busy}
                picked={picked}
                dropped={dropped}
                pick={next => {
                  setDropped(null);
                  setPicked(next);
                }}
                drop={setDropped}
              />
              <Legend view={view} />
              <WaitingList
                view={view}
                picked={picked}
                busy={busy}
                pick={next => {
                  setDropped(null);
                  setPicked(next);
                }}
              />
              <div class="actions">
                <button type="button" onClick={() => setPrinting(true)}>
                  Somebody’s day, to print
                </button>
                <button type="button" disabled={busy} onClick={() => load()}>
                  Refresh
                </button>
              </div>
            </>
          )}
        </>
      )}
    </Page>
  );
}

function sentenceOf({name, from, makeUp}: Picked): string {
  const what = makeUp ? `The make-up slot of ${name}` : from === '' ? `A slot for ${name}` : `${name}, ${from}`;
  return `${what}: choose a free slot, on any evening; Escape puts it back.`;
}

draw(Board);
