/**
 * The dialog “Follow exchanges”: the files of the outgoings, the most urgent first; one opens to its documents and dates. Drawn at once; what it holds comes from the
 * script.
 */
import './exchange.css';
import {useState} from 'preact/hooks';
import type {ExchangeView, FileLine} from '../../domain/exchange/view';
import {counted} from '../../domain/listed';
import {draw, Page} from '../kit/page';
import {ProblemList} from '../kit/problems';
import {Told} from '../kit/telling';
import {ByDocument, namesIn} from './by-document';
import {type Conversation, useConversation} from './conversation';
import {File} from './file';
import {LIGHT_WORDS} from './words';

function Exchange() {
  const talk = useConversation();
  const {view} = talk;

  return (
    <Page title="Follow exchanges">
      <Told {...talk} />
      {view !== null && <Files talk={talk} view={view} />}
    </Page>
  );
}

function Files({talk, view}: {readonly talk: Conversation; readonly view: ExchangeView}) {
  const [shown, setShown] = useState('');
  const [document, setDocument] = useState('');
  const committees = [...new Set(view.files.map(({committee}) => committee))].sort();
  const files = view.files.filter(({committee}) => shown === '' || committee === shown);

  return (
    <>
      {view.problems.length > 0 && <ProblemList problems={view.problems} />}
      <Open talk={talk} view={view} />
      {view.files.length > 0 && (
        <>
          <Tally files={files} />
          <Finish talk={talk} view={view} />
          <label class="filter">
            Committee{' '}
            <select value={shown} onChange={event => setShown(event.currentTarget.value)}>
              <option value="">All</option>
              {committees.map(each => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
          <label class="filter">
            Show{' '}
            <select value={document} onChange={event => setDocument(event.currentTarget.value)}>
              <option value="">all documents of each outgoing</option>
              {namesIn(view).map(each => (
                <option key={each} value={each}>
                  {each} of all outgoings
                </option>
              ))}
            </select>
          </label>
          {document === '' ? (
            <ul class="files">
              {files.map(file => (
                <li key={file.reference}>
                  <File talk={talk} file={file} mayDecide={view.mayDecide} />
                </li>
              ))}
            </ul>
          ) : (
            <ByDocument key={document} talk={talk} files={files} document={document} />
          )}
        </>
      )}
    </>
  );
}

function Open({talk, view: {toOpen, files, mayDecide}}: {readonly talk: Conversation; readonly view: ExchangeView}) {
  if (toOpen === 0) {
    return files.length > 0 ? null : (
      <p class="box">No exchanges yet: a file is opened for everybody who accepts a place in Announcement….</p>
    );
  }
  return (
    <div class="box">
      <p>
        {counted(toOpen, 'outgoing')} {toOpen === 1 ? 'has' : 'have'} accepted and {toOpen === 1 ? 'has' : 'have'} no
        file yet. A file lists the documents of the host with their dates. From then on outgoings with something due get
        one mail a week, on Monday morning, and their officers a digest.
      </p>
      {mayDecide ? (
        <button
          type="button"
          class="primary"
          disabled={talk.doing !== ''}
          onClick={() => talk.act('Opening the files…', 'openFiles')}
        >
          Open {counted(toOpen, 'file')}
        </button>
      ) : (
        <p class="quiet">A coordinator opens them.</p>
      )}
    </div>
  );
}

function Finish({talk, view: {toFinish, mayDecide}}: {readonly talk: Conversation; readonly view: ExchangeView}) {
  if (toFinish.length === 0 || !mayDecide) return null;
  const exchanges = counted(toFinish.length, 'exchange');

  return (
    <div class="box">
      <p>Of {exchanges} everything is handed in, the evaluation and the host’s certificate too.</p>
      <button
        type="button"
        disabled={talk.doing !== ''}
        onClick={() => talk.act('Finishing…', 'finishFiles', toFinish)}
      >
        Finish {exchanges}
      </button>
    </div>
  );
}

function Tally({files}: {readonly files: readonly FileLine[]}) {
  const open = files.filter(({state}) => state === 'open');

  return (
    <ul class="tally">
      {(['red', 'amber', 'later', 'green'] as const).map(light => (
        <li key={light}>
          <span class={`light ${light}`}>{LIGHT_WORDS[light]}</span>{' '}
          <strong>{open.filter(file => file.light === light).length}</strong>
        </li>
      ))}
      <li>
        Finished <strong>{files.filter(({state}) => state === 'finished').length}</strong>
      </li>
      <li>
        Cancelled <strong>{files.filter(({state}) => state === 'cancelled').length}</strong>
      </li>
    </ul>
  );
}

draw(Exchange);
