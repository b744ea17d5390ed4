/**
 * The dialog “Give or erase data”: find somebody, give them everything that is there about them, or erase it once it is shown what goes and what no tool reaches; and the
 * yearly sweep.
 */
import './person.css';
import {useState} from 'preact/hooks';
import type {Match} from '../../domain/personal-data/person';
import {draw, Page} from '../kit/page';
import {Chosen} from './chosen';
import {Rest} from './rest';
import {Sweep} from './sweep';
import {type Talk, useTalk} from './talk';

function Person() {
  const talk = useTalk();
  const [matches, setMatches] = useState<readonly Match[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);

  return (
    <Page title="Give or erase data">
      <Rest talk={talk} />
      <Find
        talk={talk}
        show={found => {
          setMatches(found);
          setChosen(null);
        }}
      />
      <p role="status" class="quiet">
        {talk.doing}
        {talk.doing === '' && talk.did !== null && <strong>{talk.did}</strong>}
      </p>
      {talk.failure !== null && (
        <div role="alert" class="box">
          <p>{talk.failure}</p>
        </div>
      )}
      {matches !== null && chosen === null && <Matches matches={matches} choose={setChosen} />}
      {chosen !== null && (
        <Chosen
          key={chosen}
          talk={talk}
          reference={chosen}
          gone={() => {
            setMatches(null);
            setChosen(null);
          }}
        />
      )}
      <Sweep talk={talk} />
    </Page>
  );
}

function Find({talk, show}: {readonly talk: Talk; readonly show: (found: readonly Match[]) => void}) {
  const [typed, setTyped] = useState('');

  return (
    <form
      class="find"
      onSubmit={event => {
        event.preventDefault();
        talk.attempt('Looking for them…', async ask => show(await ask('findPerson', typed)));
      }}
    >
      <label>
        Name, address or reference
        <input
          type="text"
          required
          maxLength={200}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary" disabled={talk.doing !== '' || typed.trim() === ''}>
        Find
      </button>
    </form>
  );
}

function Matches({matches, choose}: {readonly matches: readonly Match[]; readonly choose: (who: string) => void}) {
  if (matches.length === 0) return <p>Nobody fits. Try a part of the name, or the address.</p>;

  return (
    <ul class="matches">
      {matches.map(({reference, name, email, committee, state}) => (
        <li key={reference}>
          <button type="button" onClick={() => choose(reference)}>
            {name || reference}
          </button>{' '}
          <span class="quiet">
            {reference} · {committee} · {state} · {email}
          </span>
        </li>
      ))}
    </ul>
  );
}

draw(Person);
