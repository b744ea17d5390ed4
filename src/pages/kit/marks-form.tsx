/**
 * A form of marks, until they are saved: kept on the machine at every change, compared with what stands in the sheet, and never lost unsaid. Ctrl+Enter
 * saves.
 */
import './marks.css';
import {useEffect, useRef, useState} from 'preact/hooks';
import {listed} from '../../domain/listed';
import type {MarkedCriterion} from '../../domain/season/criteria';
import type {Value} from '../../domain/tables/define';
import {Compare, type GivenMarks, type SheetMarks} from './compare';
import {draftOf, dropDraft, keepDraft} from './drafts';
import {Marks} from './marks';

interface MarksFormProps {
  /** Of the draft on the machine: season, person, and what is marked. */
  readonly name: string;
  readonly criteria: readonly MarkedCriterion[];
  /** Every mark that can be given, lowest first. */
  readonly scale: readonly number[];
  readonly inSheet: SheetMarks;
  readonly locked: boolean;
  /** What the comment is called, in a word and on its label. */
  readonly comment: readonly [word: string, label: string];
  /** What the button that goes on says. */
  readonly next: string;
  /** Saves; answers what the page does next, or what stands in the sheet where another window has saved since. */
  readonly save: (given: GivenMarks, stay: boolean) => Promise<(() => void) | SheetMarks>;
}

export function MarksForm({name, criteria, scale, inSheet, locked, comment, next, save}: MarksFormProps) {
  const [draft] = useState(() => draftOf(name));
  const [given, setGiven] = useState<GivenMarks>(() => draft ?? inSheet);
  const [now, setNow] = useState<SheetMarks>(inSheet);
  const [kept, setKept] = useState<'as saved' | 'kept' | 'page only'>(draft === null ? 'as saved' : 'kept');
  const [busy, setBusy] = useState(false);
  const [blanks, setBlanks] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const stale = given.basis !== now.basis;
  const names = criteria.map(each => each.name);
  const total = criteria.reduce((sum, each) => sum + each.weight, 0);

  const change = (more: Partial<GivenMarks>): void => {
    const after = {...given, ...more};
    setGiven(after);
    setBlanks([]);
    setKept(keepDraft(name, {...after, at: new Date().toISOString()}) ? 'kept' : 'page only');
  };

  const send = (stay: boolean): void => {
    if (busy || locked || stale) return;
    const missing = names.filter(each => (given.marks[each] ?? null) === null);
    if (missing.length > 0 && missing.length < names.length && missing.join() !== blanks.join()) {
      setBlanks(missing);
      return;
    }
    setBusy(true);
    setFailure(null);
    save({marks: given.marks, comment: given.comment, basis: given.basis}, stay).then(
      answer => {
        setBusy(false);
        if (typeof answer !== 'function') return setNow(answer);
        dropDraft(name);
        answer();
      },
      (error: Error) => {
        setBusy(false);
        setFailure(error.message);
      },
    );
  };
  useCtrlEnter(() => send(false));

  const takeTheirs = (): void => {
    dropDraft(name);
    setGiven(now);
    setKept('as saved');
  };

  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        send(false);
      }}
    >
      {draft !== null && kept === 'kept' && !stale && (
        <p class="quiet">Your unsent marks of {clockOf(draft.at)} are still here.</p>
      )}
      {stale && (
        <Compare
          names={names}
          comment={comment[0]}
          theirs={now}
          mine={given}
          keepMine={() => change({basis: now.basis})}
          takeTheirs={takeTheirs}
        />
      )}
      {criteria.map(criterion => (
        <Marks
          key={criterion.name}
          criterion={criterion}
          share={criterion.weight / total}
          marks={scale}
          value={given.marks[criterion.name] ?? null}
          disabled={locked || busy}
          choose={mark => change({marks: {...given.marks, [criterion.name]: mark}})}
        />
      ))}
      <label for="comment">{comment[1]}</label>
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
            {busy ? 'Saving…' : next}
          </button>
          <button type="button" disabled={busy || stale} onClick={() => send(true)}>
            Save
          </button>
        </div>
      )}
    </form>
  );
}

/** Wherever the focus is. */
function useCtrlEnter(save: () => void): void {
  const newest = useRef(save);
  newest.current = save;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      newest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** Cells as marks; what is no mark of the scale is shown as none. */
export function marksFrom(
  cells: Readonly<Record<string, Value>>,
  criteria: readonly MarkedCriterion[],
  scale: readonly number[],
): GivenMarks['marks'] {
  const read = criteria.map(({name}) => {
    const cell = cells[name] ?? null;
    const mark = cell === null || String(cell).trim() === '' ? null : Number(cell);
    return [name, mark !== null && scale.includes(mark) ? mark : null] as const;
  });
  return Object.fromEntries(read);
}

function clockOf(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});
}
