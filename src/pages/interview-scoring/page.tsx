/**
 * The sidebar of the interviews: one evening's list; the interview that is open has its link, questions and marks. Officers see all panels, and find the
 * board and the close of the round here.
 */
import './interview-scoring.css';
import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {type Item, type ListView, progressSentence} from '../../domain/interview-scoring/list';
import type {PageName} from '../../domain/season/pages';
import {Failure} from '../kit/asked';
import {draw, Page} from '../kit/page';
import {ProblemList} from '../kit/problems';
import {ask} from '../kit/server';
import {type Conversation, useConversation} from './conversation';
import {Interview} from './interview';
import {State} from './state';

function InterviewScoring() {
  const talk = useConversation();
  const {shown} = talk;

  return (
    <Page title="Score interviews">
      {shown.state === 'loading' && (
        <p role="status" class="quiet">
          Looking up the interviews…
        </p>
      )}
      {shown.state === 'failed' && <Failure message={shown.message} retry={() => talk.load()} />}
      {shown.state === 'ready' && <Ready talk={talk} view={shown.view} />}
    </Page>
  );
}

interface Props {
  readonly talk: Conversation;
  readonly view: ListView;
}

function Ready({talk, view}: Props) {
  const {progress, locked, items, problems} = view;
  const status = useRef<HTMLParagraphElement>(null);
  const offered = talk.takeBack !== null;
  // the button that was clicked is gone; the next key that is pressed leads to the one that takes it back
  useLayoutEffect(() => {
    if (offered) status.current?.focus();
  }, [offered]);

  return (
    <>
      <p ref={status} role="status" class="mine" tabIndex={-1}>
        {talk.said} {progressSentence(progress)}
      </p>
      {talk.takeBack !== null && (
        <div class="actions take-back">
          <button type="button" disabled={talk.busy} onClick={talk.takeBack}>
            Take it back
          </button>
        </div>
      )}
      {progress[1] > 0 && (
        <progress value={progress[0]} max={progress[1]} aria-label={`${progress[0]} of ${progress[1]} marked`} />
      )}
      {talk.failure !== '' && (
        <div role="alert" class="box">
          <p>{talk.failure}</p>
          <button type="button" onClick={() => talk.load()}>
            Load the list again
          </button>
        </div>
      )}
      {locked !== '' && <p class="box">{locked}</p>}
      <Which talk={talk} view={view} />
      {items.length === 0 ? <Nothing view={view} /> : <List key={view.evening} talk={talk} view={view} />}
      {view.officer && <ForOfficers />}
      {problems.length > 0 && <ProblemList problems={problems} />}
    </>
  );
}

function Which({talk, view: {evening, evenings, everybody, officer}}: Props) {
  return (
    <div class="which">
      {officer && (
        <label>
          <input
            type="checkbox"
            checked={everybody}
            onChange={event => talk.load({everybody: event.currentTarget.checked, evening: null})}
          />{' '}
          All panels
        </label>
      )}
      {evenings.length > 0 && (
        <>
          <label for="evening">Evening</label>
          <select id="evening" value={evening} onChange={event => talk.load({evening: event.currentTarget.value})}>
            {evenings.map(({day, spoken, count}) => (
              <option key={day} value={day}>
                {spoken}: {count}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}

function Nothing({view: {officer, everybody}}: {readonly view: ListView}) {
  if (everybody) return <p class="box">Nobody has booked an interview yet.</p>;
  return (
    <p class="box">
      {officer
        ? 'No booked interview is yours. Choose All panels to see the others, or plan interviews under SCOPE › Plan interviews….'
        : 'No booked interview is yours yet. You are invited in your calendar when a candidate books one.'}
    </p>
  );
}

function List({talk, view}: Props) {
  const [open, setOpen] = useState(() => firstOpen(view.items));
  const list = useRef<HTMLUListElement>(null);
  const move = useRef('');
  useLayoutEffect(() => {
    if (move.current === '') return;
    list.current?.querySelector<HTMLButtonElement>(`[data-slot="${move.current}"]`)?.focus();
    move.current = '';
  });
  const next = (from: Item): void => {
    const after = nextToMark(view.items, from);
    move.current = after?.slot ?? from.slot;
    setOpen(after?.slot ?? '');
  };

  return (
    <ul class="list" ref={list}>
      {view.items.map(item => (
        <li key={`${item.slot} ${item.reference}`} class={open === item.slot ? 'open' : undefined}>
          <button
            type="button"
            class="row"
            data-slot={item.slot}
            aria-expanded={open === item.slot}
            onClick={() => setOpen(open === item.slot ? '' : item.slot)}
          >
            <span class="time">{item.time}</span>
            <span class="who">
              {item.name} <span class="quiet">{item.slot}</span>
            </span>
            <State state={item.state} />
          </button>
          {open === item.slot && <Interview talk={talk} view={view} item={item} next={() => next(item)} />}
        </li>
      ))}
    </ul>
  );
}

/** What is going on, or is to be marked, or comes next. */
function firstOpen(items: readonly Item[]): string {
  const first = (['now', 'to mark', 'to come'] as const).map(state => items.find(item => item.state === state));
  return first.find(item => item !== undefined)?.slot ?? '';
}

/** The one after it in the evening that is not marked; the ones before it when there is none. */
function nextToMark(items: readonly Item[], from: Item): Item | undefined {
  const at = items.findIndex(({slot}) => slot === from.slot);
  const inTurn = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  return inTurn.find(({markable, mine}) => markable && mine === null);
}

function ForOfficers() {
  const [failure, setFailure] = useState('');
  const open = (page: PageName): void => {
    setFailure('');
    ask('openPage', page).catch((error: Error) => setFailure(error.message));
  };

  return (
    <section aria-labelledby="for-officers">
      <h2 id="for-officers">The round</h2>
      {failure !== '' && (
        <p role="alert" class="box">
          {failure}
        </p>
      )}
      <div class="actions">
        <button type="button" onClick={() => open('interview-board')}>
          Board…
        </button>
        <button type="button" onClick={() => open('second-round')}>
          Scores and close…
        </button>
      </div>
    </section>
  );
}

draw(InterviewScoring);
