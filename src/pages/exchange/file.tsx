/** One file: its documents with their dates, what is known of the placement, and its end. */
import {useState} from 'preact/hooks';
import type {DocumentLine, FileLine} from '../../domain/exchange/view';
import {MONTHS} from '../../domain/tables/contracts';
import {DOCUMENT_STATES, type DocumentState} from '../../domain/tables/documents';
import {spokenDay, toInstant} from '../../domain/time/brussels';
import type {Conversation} from './conversation';
import {LIGHT_WORDS} from './words';

interface FileProps {
  readonly talk: Conversation;
  readonly file: FileLine;
  readonly mayDecide: boolean;
}

export function File({talk, file, mayDecide}: FileProps) {
  const [open, setOpen] = useState(false);
  const {name, reference, country, month, light, state} = file;

  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span class={`light ${state === 'open' ? light : 'green'}`}>
          {state === 'open' ? LIGHT_WORDS[light] : state}
        </span>{' '}
        <strong>{name}</strong> {country}, {month} <span class="quiet">{reference}</span>
      </summary>
      {open && <Inside talk={talk} file={file} mayDecide={mayDecide} />}
    </details>
  );
}

function Inside({talk, file, mayDecide}: FileProps) {
  return (
    <div class="inside">
      <Documents talk={talk} file={file} />
      <Attended file={file} />
      {file.mayWriteToHost && (
        <p>
          <button
            type="button"
            disabled={talk.doing !== ''}
            onClick={() => talk.act(`Writing to ${file.hostEmail}…`, 'writeToHost', file.reference)}
          >
            Send the host’s officer 1 mail about the late card
          </button>{' '}
          <span class="quiet">{file.hostEmail}</span>
        </p>
      )}
      {file.state === 'open' && <Known key={JSON.stringify(file)} talk={talk} file={file} mayDecide={mayDecide} />}
      {file.state === 'open' && mayDecide && <End talk={talk} file={file} mayDecide={mayDecide} />}
    </div>
  );
}

/** For the certificate that people ask for later. */
function Attended({file: {attended}}: Pick<FileProps, 'file'>) {
  const said = attended.map(
    ({kind, on, madeUp}) => `${kind} of ${spokenDay(on, 'en')}${madeUp ? ' (made up for)' : ''}`,
  );

  return <p>Attended: {said.join(', ') || 'no session'}.</p>;
}

function Documents({talk, file}: Pick<FileProps, 'talk' | 'file'>) {
  return (
    <div class="scroll">
      <table>
        <caption>Documents of {file.name}</caption>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Who acts</th>
            <th scope="col">Due</th>
            <th scope="col">How it is</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {file.documents.map(line => (
            <tr key={line.document}>
              <th scope="row">{line.document}</th>
              <td>{line.actor}</td>
              <td>{spoken(line.dueOn)}</td>
              <td>
                <span class={`light ${line.light}`}>{LIGHT_WORDS[line.light]}</span>
              </td>
              <td>
                <State talk={talk} file={file} line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({talk, file, line}: Pick<FileProps, 'talk' | 'file'> & {readonly line: DocumentLine}) {
  if (file.state !== 'open') return <>{line.state}</>;

  return (
    <select
      aria-label={`State of ${line.document} of ${file.name}`}
      value={line.state}
      disabled={talk.doing !== ''}
      onChange={event =>
        talk.act(`Noting ${line.document}…`, 'noteDocuments', [
          {
            reference: file.reference,
            document: line.document,
            state: event.currentTarget.value as DocumentState,
          },
        ])
      }
    >
      {DOCUMENT_STATES.map(each => (
        <option key={each}>{each}</option>
      ))}
    </select>
  );
}

function spoken(day: string | null): string {
  return day === null ? '' : spokenDay(toInstant(`${day}T12:00`), 'en');
}

function Known({talk, file}: FileProps) {
  const [note, setNote] = useState({
    month: file.month,
    startsOn: file.startsOn ?? '',
    departments: file.departments,
    contact: file.contact,
    hostEmail: file.hostEmail,
    reason: '',
  });
  const field = (name: keyof typeof note, label: string) => (
    <label>
      {label}
      <input
        type="text"
        maxLength={300}
        value={note[name]}
        onInput={event => setNote({...note, [name]: event.currentTarget.value})}
      />
    </label>
  );

  return (
    <form
      class="known"
      aria-label={`Placement of ${file.name}`}
      onSubmit={event => {
        event.preventDefault();
        talk.act(`Saving the file of ${file.name}…`, 'updateFile', {
          ...note,
          month: note.month as never,
          reference: file.reference,
        });
      }}
    >
      <label>
        Month
        <select value={note.month} onChange={event => setNote({...note, month: event.currentTarget.value})}>
          {MONTHS.map(each => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label>
        First day
        <input
          type="date"
          required
          value={note.startsOn}
          onInput={event => setNote({...note, startsOn: event.currentTarget.value})}
        />
      </label>
      {field('departments', 'Departments, best first, with ; between')}
      {field('contact', 'Contact person')}
      {field('hostEmail', 'Address of the host’s officer')}
      {note.month !== file.month && field('reason', 'Why the month moves: the host’s yes, with its date')}
      <button type="submit" disabled={talk.doing !== '' || note.startsOn === ''}>
        {note.month === file.month ? 'Save' : `Move to ${note.month} and send 1 mail`}
      </button>
      {note.month !== file.month && (
        <p class="quiet">
          {file.name} is told. The place in {file.month} is free again, and CA, CC and insurance are asked for anew.
        </p>
      )}
    </form>
  );
}

function End({talk, file}: FileProps) {
  const [reason, setReason] = useState('');

  return (
    <form
      class="known"
      aria-label={`End of the exchange of ${file.name}`}
      onSubmit={event => {
        event.preventDefault();
        talk.act('Cancelling…', 'endFile', {reference: file.reference, state: 'cancelled', reason});
      }}
    >
      <button
        type="button"
        disabled={talk.doing !== ''}
        onClick={() => talk.act('Finishing…', 'endFile', {reference: file.reference, state: 'finished', reason: ''})}
      >
        Finished: everything is handed in
      </button>
      <label>
        Why it is cancelled
        <input type="text" maxLength={300} value={reason} onInput={event => setReason(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={talk.doing !== '' || reason.trim() === ''}>
        Cancel the placement and send 1 mail
      </button>
      <p class="quiet">
        {file.name} is told. The place is free again: give it on in Announcement…. Write to the host yourself.
      </p>
    </form>
  );
}
