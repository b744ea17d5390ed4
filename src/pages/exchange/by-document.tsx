/** One document of all outgoings, to tick what a post brought: one press notes all of it. */
import {useState} from 'preact/hooks';
import type {DocumentLine, ExchangeView, FileLine} from '../../domain/exchange/view';
import {counted} from '../../domain/listed';
import {spokenDay, toInstant} from '../../domain/time/brussels';
import type {Conversation} from './conversation';
import {LIGHT_WORDS} from './words';

/** The documents that open files have, in the order in which they fall due. */
export function namesIn({files}: Pick<ExchangeView, 'files'>): string[] {
  const all = files.filter(({state}) => state === 'open').flatMap(({documents}) => documents);
  const sorted = [...all].sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1));
  return [...new Set(sorted.map(({document}) => document))];
}

interface Line {
  readonly file: FileLine;
  readonly line: DocumentLine;
}

interface ByDocumentProps {
  readonly talk: Conversation;
  readonly files: readonly FileLine[];
  readonly document: string;
}

export function ByDocument({talk, files, document}: ByDocumentProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const lines = files
    .filter(({state}) => state === 'open')
    .flatMap(file => file.documents.filter(line => line.document === document).map((line): Line => ({file, line})))
    .sort((one, other) => ((one.line.dueOn ?? '') < (other.line.dueOn ?? '') ? -1 : 1));
  const open = lines.filter(({line}) => line.state === 'open');
  const there = ticked.filter(reference => open.some(({file}) => file.reference === reference));
  const note = async (): Promise<void> => {
    const notes = there.map(reference => ({reference, document, state: 'done' as const}));
    if (await talk.act(`Noting ${counted(notes.length, 'document')}…`, 'noteDocuments', notes)) setTicked([]);
  };

  return (
    <form
      aria-label={`${document} of all outgoings`}
      onSubmit={event => {
        event.preventDefault();
        note();
      }}
    >
      <p>
        {lines.length - open.length} of {lines.length} are there. Tick what came in.
      </p>
      <ul class="files">
        {open.map(({file, line}) => (
          <li key={file.reference}>
            <label class="tick">
              <input
                type="checkbox"
                checked={there.includes(file.reference)}
                disabled={talk.doing !== ''}
                onChange={event =>
                  setTicked(
                    event.currentTarget.checked
                      ? [...there, file.reference]
                      : there.filter(each => each !== file.reference),
                  )
                }
              />{' '}
              <span class={`light ${line.light}`}>{LIGHT_WORDS[line.light]}</span> <strong>{file.name}</strong>{' '}
              {file.country}, {file.month}{' '}
              <span class="quiet">
                {line.dueOn !== null && `due ${spokenDay(toInstant(`${line.dueOn}T12:00`), 'en')}`}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="submit" class="primary" disabled={talk.doing !== '' || there.length === 0}>
          Note {counted(there.length, 'document')} as done
        </button>
      </p>
    </form>
  );
}
