/**
 * The dialog "History": who did what when, newest first; each step opens to what it changed; the last step of an officer can be taken back while nothing of it
 * has left.
 */
import './history.css';
import {useState} from 'preact/hooks';
import {actionInWords} from '../../domain/history/action-words';
import {counted} from '../../domain/listed';
import {draw, Page} from '../kit/page';
import {Check} from './check';
import {Entry} from './entry';
import {type Search, useSearch} from './search';

function History() {
  const search = useSearch();
  const {found, looking, failure} = search;

  return (
    <Page title="History">
      <Filter search={search} />
      <p role="status" class="quiet">
        {looking ? 'Looking through the journal…' : found === null ? '' : `${counted(found.total, 'step')}.`}
      </p>
      {failure !== null && (
        <div role="alert" class="box">
          <p>{failure}</p>
          <button type="button" onClick={search.again}>
            Retry
          </button>
        </div>
      )}
      {found !== null && <Lines search={search} />}
      <Check />
    </Page>
  );
}

function Filter({search}: {readonly search: Search}) {
  const [text, setText] = useState('');
  const {found, query} = search;
  const submit = (event: Event): void => {
    event.preventDefault();
    search.look({...query, text});
  };

  return (
    <form class="filter" onSubmit={submit}>
      <label>
        Words
        <input type="text" value={text} onInput={event => setText(event.currentTarget.value)} />
      </label>
      <Choice title="Who" value={query.who} of={found?.people ?? []} choose={who => search.look({...query, who})} />
      <Choice
        title="What"
        value={query.action}
        of={found?.actions ?? []}
        say={actionInWords}
        choose={action => search.look({...query, action})}
      />
      <button type="submit">Search</button>
    </form>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly value: string;
  readonly of: readonly string[];
  /** What an officer reads for a value; without it the value itself. */
  readonly say?: (value: string) => string;
  readonly choose: (value: string) => void;
}

function Choice({title, value, of, say = each => each, choose}: ChoiceProps) {
  const sorted = [...of].sort((one, other) => say(one).localeCompare(say(other)));

  return (
    <label>
      {title}
      <select value={value} onChange={event => choose(event.currentTarget.value)}>
        <option value="">All</option>
        {sorted.map(each => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Lines({search}: {readonly search: Search}) {
  const {lines, more} = search.found!;
  if (lines.length === 0)
    return <p>Nothing fits. {search.isFiltered ? 'Take some words away.' : 'Nothing was done yet.'}</p>;

  return (
    <>
      <ol class="history">
        {lines.map(line => (
          <Entry key={line.number} line={line} onUndone={search.again} />
        ))}
      </ol>
      {more && (
        <button type="button" disabled={search.looking} onClick={search.older}>
          Show older
        </button>
      )}
    </>
  );
}

draw(History);
