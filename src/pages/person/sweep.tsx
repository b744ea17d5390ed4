/** The yearly sweep: who is kept until when, and erasing those whose time is over. */
import {useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import {spokenDay} from '../../domain/time/brussels';
import {Loaded, useAsked} from '../kit/asked';
import type {Value} from '../kit/server';
import {What} from './chosen';
import type {Talk} from './talk';

type View = Value<'readRetention'>;

export function Sweep({talk}: {readonly talk: Talk}) {
  const [open, setOpen] = useState(false);

  return (
    <details class="sweep" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Yearly sweep: who is kept until when</summary>
      {open && <Kept talk={talk} />}
    </details>
  );
}

function Kept({talk}: {readonly talk: Talk}) {
  const asked = useAsked('readRetention');

  return (
    <Loaded asked={asked} loading="Looking who is kept until when…">
      {view => (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">People</th>
                <th scope="col">Kept until</th>
              </tr>
            </thead>
            <tbody>
              {view.classes.map(({name, what, until, references}) => (
                <tr key={name}>
                  <th scope="row">{what}</th>
                  <td>{references.length}</td>
                  <td>{spokenDay(until, 'en')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Due talk={talk} view={view} again={asked.retry} />
        </>
      )}
    </Loaded>
  );
}

function Due({talk, view, again}: {readonly talk: Talk; readonly view: View; readonly again: () => void}) {
  const [sure, setSure] = useState(false);
  const {sweep} = view;
  if (sweep === null) return <p>Nobody’s time is over.</p>;
  if (sweep.refused !== null) return <p class="box">{sweep.refused}</p>;
  const references = view.classes.filter(({due}) => due).flatMap(each => each.references);
  const people = counted(references.length, 'person', 'people');
  const erase = async (): Promise<void> => {
    const done = await talk.attempt(`Erasing ${people}…`, async ask => {
      const committed = await ask('sweepRetention', {references, approval: sweep.approval});
      talk.say(committed?.summary ?? 'Nothing had to be erased.');
    });
    if (done) again();
  };

  return (
    <>
      <What view={sweep} />
      {view.maySweep && (
        <>
          <label class="sure">
            <input type="checkbox" checked={sure} onChange={event => setSure(event.currentTarget.checked)} /> This
            cannot be taken back.
          </label>
          <div class="actions">
            <button type="button" class="danger" disabled={!sure || talk.doing !== ''} onClick={erase}>
              Erase {people}
            </button>
          </div>
        </>
      )}
    </>
  );
}
