/** Edits by hand in the tab Allocation: each is kept as a decision with a reason, or given back; never overwritten unseen. */
import {useState} from 'preact/hooks';
import type {HandEdit} from '../../domain/allocation/sheet-places';
import type {PartProps} from './page';
import type {Names} from './words';

export function Edits({talk, view, run, names}: PartProps & {readonly names: Names}) {
  const open = view.handEdits.filter(
    ({candidate, sheet}) => !talk.restore.includes(candidate) && run.result.assignment[candidate] !== sheet,
  );
  if (open.length === 0) return null;

  return (
    <section class="box warn" aria-labelledby="edits-heading">
      <h2 id="edits-heading">Edited by hand ({open.length})</h2>
      {open.map(edit => (
        <Edit key={edit.candidate} edit={edit} talk={talk} names={names} />
      ))}
    </section>
  );
}

function Edit({edit, talk, names}: {readonly edit: HandEdit; readonly talk: PartProps['talk']; readonly names: Names}) {
  const [reason, setReason] = useState('');
  const {candidate, saved, sheet} = edit;
  const id = `edit-${candidate}`;
  const keep = (): void =>
    talk.decide({candidate, pin: sheet, forbidden: sheet === null && saved !== null ? [saved] : [], reason});

  return (
    <div>
      <p>
        <strong>{names.nameOf(candidate)}</strong> ({candidate}) was given {names.placeOf(saved)}; the sheet says{' '}
        {names.placeOf(sheet)}.
      </p>
      <label for={id}>Reason to keep the edit</label>
      <input
        id={id}
        type="text"
        maxLength={300}
        value={reason}
        onInput={event => setReason(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="button" disabled={reason.trim() === ''} onClick={keep}>
          {sheet === null ? 'Keep: rule the place out' : 'Keep as a pin'}
        </button>
        <button type="button" onClick={() => talk.giveBack(candidate)}>
          Give back at saving
        </button>
      </div>
    </div>
  );
}
