/**
 * The marks of one reading, until they are saved: kept on the machine at every change, compared with what stands in the sheet, and never lost unsaid.
 */
import {useEffect, useRef, useState} from 'preact/hooks';
import {listed} from '../../domain/listed';
import type {ReadingView, ScoringView} from '../../domain/reading/view';
import {ask} from '../kit/server';
import {Compare} from './compare';
import {type Draft, draftOf, dropDraft, keepDraft} from './drafts';
import {Marks} from './marks';

interface FormProps {
  readonly view: ScoringView;
  readonly reading: ReadingView;
  readonly saved: (view: ScoringView, what: string) => void;
}

type Given = Pick<Draft, 'marks' | 'comment' | 'basis'>;

export function MarksForm({view, reading, saved}: FormProps) {
  const name = `scope ${view.season} ${view.me} ${reading.reference}`;
  const [draft] = useState(() => draftOf(name));
  const [given, setGiven] = useState<Given>(() => draft ?? inSheet(reading, view));
  const [now, setNow] = useState<ReadingView>(reading);
  const [kept, setKept] = useState<'as saved' | 'kept' | 'page only'>(draft === null ? 'as saved' : 'kept');
  const [busy, setBusy] = useState(false);
  const [blanks, setBlanks] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const locked = view.locked !== null;
  const stale = given.basis !== now.basis;

  const change = (more: Partial<Given>): void => {
    const next = {...given, ...more};
    setGiven(next);
    setBlanks([]);
    setKept(keepDraft(name, {...next, at: new Date().toISOString()}) ? 'kept' : 'page only');
  };

  const save = (stay: boolean): void => {
    if (busy || locked || stale) return;
    const missing = view.criteria.map(each => each.name).filter(each => (given.marks[each] ?? null) === null);
    if (missing.length > 0 && missing.length < view.criteria.length && missing.join() !== blanks.join()) {
      setBlanks(missing);
      return;
    }
    setBusy(true);
    setFailure(null);
    ask('saveReading', {reference: reading.reference, ...given}, stay).then(
      answer => {
        setBusy(false);
        if (answer.state === 'changed') return setNow(answer.reading);
        dropDraft(name);
        saved(answer.view, `${reading.reference} is saved.`);
      },
      (error: Error) => {
        setBusy(false);
        setFailure(error.message);
      },
    );
  };

  const keys = useRef(save);
  keys.current = save;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      keys.current(false);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  const takeTheirs = (): void => {
    dropDraft(name);
    setGiven(inSheet(now, view));
    setKept('as saved');
  };

  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        save(false);
      }}
    >
      {draft !== null && kept === 'kept' && !stale && (
        <p class="quiet">Your unsent marks of {clockOf(draft.at)} are still here.</p>
      )}
      {stale && (
        <Compare
          view={view}
          theirs={now}
          mine={given}
          keepMine={() => change({basis: now.basis})}
          takeTheirs={takeTheirs}
        />
      )}
      {view.criteria.map(criterion => (
        <Marks
          key={criterion.name}
          criterion={criterion}
          marks={view.marks}
          value={given.marks[criterion.name] ?? null}
          disabled={locked || busy}
          choose={mark => change({marks: {...given.marks, [criterion.name]: mark}})}
        />
      ))}
      <label for="comment">Comment for the officers</label>
      <textarea
        id="comment"
        rows={3}
        maxLength={2000}
        value={given.comment}
        disabled={locked || busy}
        onInput={event => change({comment: event.currentTarget.value})}
      />
      {blanks.length > 0 && (
        <p role="alert" class="box">
          No mark for {listed(blanks)}: {blanks.length === 1 ? 'it takes' : 'they take'} no part. Save again if that is
          meant.
        </p>
      )}
      {failure !== null && (
        <p role="alert" class="box">
          {failure} Your marks are still here.
        </p>
      )}
      {kept === 'page only' && (
        <p role="status" class="box">
          This browser keeps nothing on the machine: save before you close the sidebar.
        </p>
      )}
      {!locked && (
        <div class="actions">
          <button type="submit" class="primary" disabled={busy || stale} title="Ctrl+Enter">
            {busy ? 'Saving…' : 'Save and next'}
          </button>
          <button type="button" disabled={busy || stale} onClick={() => save(true)}>
            Save
          </button>
        </div>
      )}
    </form>
  );
}

/** What stands in the sheet; a cell that holds no mark is shown as none, and the import names it. */
function inSheet(reading: ReadingView, {criteria, marks}: ScoringView): Given {
  const read = criteria.map(({name}) => {
    const cell = reading.marks[name] ?? null;
    const mark = cell === null || String(cell).trim() === '' ? null : Number(cell);
    return [name, mark !== null && marks.includes(mark) ? mark : null] as const;
  });
  return {marks: Object.fromEntries(read), comment: reading.comment, basis: reading.basis};
}

function clockOf(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});
}
