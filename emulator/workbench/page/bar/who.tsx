/** Who sits at this window: every officer and every applicant, one click away. */

import {useState} from 'preact/hooks';
import {ask} from '../ask';
import {sayError, useAsked} from '../live';
import {Popup} from '../parts/popup';

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly officer: boolean;
}

const COLORS = ['#b3261e', '#7b1fa2', '#1a5fb4', '#00695c', '#8d4a00', '#33691e', '#4e342e', '#37474f'];

export function Avatar({person}: {readonly person: Pick<Person, 'email' | 'name'>}) {
  const color =
    COLORS[[...person.email].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % COLORS.length];
  return (
    <span class="avatar" style={{background: color}} aria-hidden="true">
      {person.name.charAt(0).toUpperCase()}
    </span>
  );
}

export function Who({me}: {readonly me: Person}) {
  return (
    <Popup
      class="who"
      label={
        <>
          <Avatar person={me} />
          <span class="unseen">You are </span>
          <span class="who-name">{me.name}</span>
          <span class="unseen">. Be somebody else</span>
          <span aria-hidden="true">▾</span>
        </>
      }
    >
      {close => <People me={me} onDone={close} />}
    </Popup>
  );
}

const SHOWN = 60;

function People({me, onDone}: {readonly me: Person; readonly onDone: () => void}) {
  const {value: people = []} = useAsked('session.people', {});
  const [search, setSearch] = useState('');
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = people.filter(({email, name}) => words.every(word => `${name} ${email}`.toLowerCase().includes(word)));
  const become = ({email}: Person) => {
    sessionStorage.setItem('person', email);
    ask('session.switch', {email}).catch(sayError);
    onDone();
  };

  return (
    <div class="people">
      <input
        type="search"
        aria-label="Find a person"
        placeholder={`Find among ${people.length} people`}
        value={search}
        ref={box => box?.focus()}
        onInput={event => setSearch(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && found[0] !== undefined) become(found[0]);
        }}
      />
      <Group title="Officers" people={found.filter(each => each.officer)} me={me} onChoose={become} />
      <Group title="Applicants" people={found.filter(each => !each.officer)} me={me} onChoose={become} />
      {found.length === 0 && <p class="quiet">Nobody is called that.</p>}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly people: readonly Person[];
  readonly me: Person;
  readonly onChoose: (person: Person) => void;
}

function Group({title, people, me, onChoose}: GroupProps) {
  if (people.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {people.slice(0, SHOWN).map(person => (
          <li key={person.email}>
            <button
              type="button"
              aria-current={person.email === me.email ? 'true' : undefined}
              onClick={() => onChoose(person)}
            >
              <Avatar person={person} />
              <span>
                {person.name}
                <small>{person.email}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {people.length > SHOWN && <p class="quiet">and {people.length - SHOWN} more: type a name</p>}
    </>
  );
}
