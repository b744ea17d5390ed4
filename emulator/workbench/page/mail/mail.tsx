/** Mail: the mailbox of whoever sits at the window. Folders at the left, the list, and what is open. */

import {useState} from 'preact/hooks';
import type {Value} from '../../worker/commands';
import {ask} from '../ask';
import {sayError, useAsked, useLast} from '../live';
import {go, href, useRoute} from '../route';
import {short} from '../when';
import {Composer, type Letter} from './composer';
import {Message} from './message';

type Line = Value<'mail.list'>['lines'][number];
type Folder = 'inbox' | 'drafts' | 'sent';

const FOLDERS: readonly (readonly [Folder, string])[] = [
  ['inbox', 'Inbox'],
  ['drafts', 'Drafts'],
  ['sent', 'Sent'],
];

/** `#/mail/inbox`, `#/mail/inbox/MESSAGE`. */
export function MailView() {
  const {path} = useRoute();
  const folder = FOLDERS.some(([each]) => each === path[0]) ? (path[0] as Folder) : 'inbox';
  const message = path[1];
  const {value: state} = useAsked('session.state', {});
  const {value: counts} = useAsked('mail.counts', {});
  const [writing, setWriting] = useState<{draft: string | null; letter: Letter} | null>(null);
  const edit = (draft: string) => ask('mail.draft', {draft}).then(letter => setWriting({draft, letter}), sayError);
  const me = state?.me.email ?? '';

  return (
    <div class="mail">
      <nav class="folders" aria-label="Folders">
        <button type="button" class="compose" onClick={() => setWriting({draft: null, letter: EMPTY})}>
          ✎ Compose
        </button>
        {FOLDERS.map(([each, name]) => (
          <a key={each} href={href('mail', each)} aria-current={each === folder ? 'page' : undefined}>
            {name}
            <span class="count">
              {each === 'inbox' ? counts?.unread || '' : each === 'drafts' ? counts?.drafts || '' : ''}
            </span>
          </a>
        ))}
        <p class="quiet address">{me}</p>
      </nav>
      {message === undefined ? (
        <List
          key={`${folder} ${me}`}
          folder={folder}
          onOpen={line => (line.draft === null ? go('mail', folder, line.id) : void edit(line.draft))}
        />
      ) : (
        <Message key={`${message} ${me}`} id={message} back={() => go('mail', folder)} />
      )}
      {writing !== null && (
        <Composer
          key={writing.draft ?? 'new'}
          draft={writing.draft}
          letter={writing.letter}
          onClose={() => setWriting(null)}
        />
      )}
    </div>
  );
}

const EMPTY: Letter = {to: '', cc: '', bcc: '', subject: '', html: '', images: {}, files: []};

interface ListProps {
  readonly folder: Folder;
  readonly onOpen: (line: Line) => void;
}

const SHOWN = 100;

function List({folder, onOpen}: ListProps) {
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(SHOWN);
  const listed = useLast(useAsked('mail.list', {folder, search, most}).value);
  const {value: state} = useAsked('session.state', {});
  if (listed === undefined || state === undefined) return <p class="empty">Opening the mailbox…</p>;
  const {lines, more} = listed;

  return (
    <section class="mail-list" aria-label="Messages">
      <h1 class="unseen">{FOLDERS.find(([each]) => each === folder)?.[1]}</h1>
      <input
        type="search"
        aria-label="Search in these mails"
        placeholder="Search in these mails"
        value={search}
        onInput={event => setSearch(event.currentTarget.value)}
      />
      {lines.length === 0 && (
        <p class="empty">{search.trim() === '' ? EMPTY_WORDS[folder] : 'No mail in this folder has these words.'}</p>
      )}
      <ul>
        {lines.map(line => (
          <li key={line.id}>
            <button type="button" class={line.unread ? 'unread' : ''} onClick={() => onOpen(line)}>
              <span class="whom">
                {line.unread && <span class="unseen">Unread. </span>}
                {folder === 'inbox' ? nameOf(line.from) : folder === 'sent' ? `To: ${nameOf(line.to)}` : 'Draft'}
              </span>
              <span class="what">
                <span class="subject">{line.subject || '(no subject)'}</span>
                <span class="quiet"> – {line.snippet}</span>
              </span>
              {line.files > 0 && (
                <span class="quiet">
                  {line.files} {line.files === 1 ? 'file' : 'files'}
                </span>
              )}
              <time dateTime={new Date(line.at).toISOString()}>{short(line.at, state.now, state.zone)}</time>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" onClick={() => setMost(most + SHOWN)}>
          Show more ({more})
        </button>
      )}
    </section>
  );
}

const EMPTY_WORDS: Record<Folder, string> = {
  inbox: 'No mail here. Scripts may send some when time passes: move the clock.',
  drafts: 'No drafts. A draft that you write here can be the template of a notice.',
  sent: 'Nothing was sent from this account.',
};

/** `Anna N. <neo@example.org>` as `Anna N.` */
function nameOf(addresses: string): string {
  return addresses.replace(/\s*<[^>]*>/g, '') || addresses;
}
