/** One step of the history: a line that opens to what it changed, and to taking it back. */
import {useState} from 'preact/hooks';
import {actionInWords} from '../../domain/history/action-words';
import type {Line} from '../../domain/history/line';
import {counted} from '../../domain/listed';
import {spokenTime} from '../../domain/time/brussels';
import {ask, type Value} from '../kit/server';

type Opened = Value<'readHistoryEntry'>;

const STATES = {open: 'Begun', done: '', undone: 'Taken back'} as const;

interface EntryProps {
  readonly line: Line;
  readonly onUndone: () => void;
}

export function Entry({line, onUndone}: EntryProps) {
  const [open, setOpen] = useState(false);
  const {number, at, who, action, summary, state} = line;

  return (
    <li class={state}>
      <button type="button" class="line" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="quiet">
          {number} · {spokenTime(at, 'en')} · {who}
        </span>
        <span>
          <strong>{actionInWords(action)}:</strong> {summary} {STATES[state] !== '' && <em>({STATES[state]})</em>}
        </span>
      </button>
      {open && <Details number={number} onUndone={onUndone} />}
    </li>
  );
}

function Details({number, onUndone}: {readonly number: number; readonly onUndone: () => void}) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const look = (): void => {
    setAsked(true);
    setFailure(null);
    ask('readHistoryEntry', number).then(setOpened, (error: Error) => setFailure(error.message));
  };
  if (!asked) look();

  return (
    <div class="details">
      {failure !== null && (
        <div role="alert">
          <p>{failure}</p>
          <button type="button" onClick={look}>
            Retry
          </button>
        </div>
      )}
      {opened === null && failure === null && <p role="status">Looking up what it changed…</p>}
      {opened !== null && <Changes opened={opened} />}
      {opened !== null && <Undo opened={opened} onUndone={onUndone} />}
    </div>
  );
}

function Changes({opened: {words}}: {readonly opened: Opened}) {
  if (words === null) return <p>The details of this step were erased; that it was done stays.</p>;
  if (words.length === 0) return <p>It changed no row.</p>;

  return (
    <ul>
      {words.map(({sentence, examples}) => (
        <li key={sentence}>
          {sentence}
          <span class="quiet"> {examples.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

type Doing = 'nothing' | 'sure?' | 'going';

function Undo({opened: {line, undo}, onUndone}: {readonly opened: Opened; readonly onUndone: () => void}) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const [failure, setFailure] = useState<string | null>(null);
  const go = (): void => {
    setDoing('going');
    ask('undoAction', line.number).then(onUndone, (error: Error) => {
      setFailure(error.message);
      setDoing('nothing');
    });
  };
  if (!undo.can) return <p class="quiet">Cannot be taken back. {undo.why}</p>;

  return (
    <div class="actions">
      {failure !== null && <p role="alert">{failure}</p>}
      {doing === 'nothing' && (
        <button type="button" onClick={() => setDoing('sure?')}>
          Take this step back…
        </button>
      )}
      {doing !== 'nothing' && (
        <>
          <p>{sentence(undo.mails)}</p>
          <button type="button" class="primary" disabled={doing === 'going'} onClick={go}>
            {doing === 'going' ? 'Taking back…' : 'Take back'}
          </button>
          <button type="button" disabled={doing === 'going'} onClick={() => setDoing('nothing')}>
            Keep
          </button>
        </>
      )}
    </div>
  );
}

function sentence(mails: number): string {
  const rows = 'All of the above becomes as it was before.';
  return mails === 0
    ? rows
    : `${rows} ${counted(mails, 'mail')} that ${mails === 1 ? 'waits' : 'wait'} will not leave.`;
}
