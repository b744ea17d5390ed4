/** One person: the file to give them, and the erasure with what it does and what it cannot reach. */
import {useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import {Loaded, useAsked} from '../kit/asked';
import type {Value} from '../kit/server';
import {saveFile} from './save-file';
import type {Talk} from './talk';

type View = Value<'readPerson'>;

interface ChosenProps {
  readonly talk: Talk;
  readonly reference: string;
  readonly gone: () => void;
}

export function Chosen({talk, reference, gone}: ChosenProps) {
  const asked = useAsked('readPerson', reference);

  return (
    <Loaded asked={asked} loading="Looking through all tabs and the journal…">
      {view => (
        <section aria-label={view.name}>
          <h2>{view.name || reference}</h2>
          <p class="quiet">{view.references.join(', ')}</p>
          <Give talk={talk} reference={reference} />
          <Erase talk={talk} reference={reference} view={view} gone={gone} />
        </section>
      )}
    </Loaded>
  );
}

function Give({talk, reference}: Pick<ChosenProps, 'talk' | 'reference'>) {
  const give = (kind: 'text' | 'json'): void => {
    talk.attempt('Putting everything together…', async ask => {
      const file = await ask('exportPerson', reference);
      saveFile(`${file.name}.${kind === 'text' ? 'txt' : 'json'}`, file[kind]);
      talk.say('The file is in your downloads: send it to the person, and delete it afterwards.');
    });
  };

  return (
    <>
      <p>
        The file holds everything about this person, scores and comments included. Officers are numbers in it; other
        applicants are left out.
      </p>
      <div class="actions">
        <button type="button" disabled={talk.doing !== ''} onClick={() => give('text')}>
          Save as text
        </button>
        <button type="button" disabled={talk.doing !== ''} onClick={() => give('json')}>
          Save as JSON
        </button>
      </div>
    </>
  );
}

function Erase({talk, reference, view, gone}: ChosenProps & {readonly view: View}) {
  const [sure, setSure] = useState(false);
  const erase = async (): Promise<void> => {
    const done = await talk.attempt('Erasing…', async ask => {
      const committed = await ask('erasePerson', {reference, approval: view.approval});
      talk.say(committed?.summary ?? 'Nothing had to be erased.');
    });
    if (done) gone();
  };

  return (
    <>
      <h3>Erase</h3>
      {view.refused !== null ? <p class="box">{view.refused}</p> : <What view={view} />}
      {view.refused === null && !view.mayErase && <p class="quiet">A coordinator erases; you can look.</p>}
      {view.refused === null && view.mayErase && (
        <>
          <label class="sure">
            <input type="checkbox" checked={sure} onChange={event => setSure(event.currentTarget.checked)} /> I have
            told the person what stays out of reach. This cannot be taken back.
          </label>
          <div class="actions">
            <button type="button" class="danger" disabled={!sure || talk.doing !== ''} onClick={erase}>
              Erase {view.name || reference}
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** What goes, what stays, what no tool reaches. */
export function What({view}: {readonly view: Pick<View, 'tabs' | 'events' | 'steps' | 'outOfReach'>}) {
  return (
    <>
      <ul>
        {view.tabs.map(([tab, rows]) => (
          <li key={tab}>
            {tab}: {counted(rows, 'row')}
          </li>
        ))}
        <li>{counted(view.events, 'calendar entry', 'calendar entries')}</li>
        <li>{counted(view.steps, 'step')} of the history lose their text; each keeps its seal</li>
      </ul>
      <p>
        The reference stays with marks, scores, wishes and place, and nothing there says who it was: so the ranks and
        the certificate of everybody else can still be checked.
      </p>
      <p>
        <strong>Out of reach:</strong>
      </p>
      <ul>
        {view.outOfReach.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}
