/** Which text each language uses: the built-in one, or a Gmail draft of the account that sends; and the placeholders that a draft may use. */
import {useState} from 'preact/hooks';
import type {Step} from '../../domain/notices/notice';
import {DRAFTS_LISTED, type PreviewPart, type SelfSent} from '../../domain/notices/preview';
import type {Language} from '../../domain/tables/committees';
import {spokenTime} from '../../domain/time/brussels';
import {ask, type Value} from '../kit/server';
import type {Conversation} from './conversation';

const NAMES: Readonly<Record<Language, string>> = {nl: 'Dutch', fr: 'French', en: 'English'};

type Page = Value<'listDrafts'>;
type Drafts = Page['drafts'];

interface TextsProps {
  readonly talk: Conversation;
  readonly of: Pick<PreviewPart, 'step' | 'placeholders'> & Pick<SelfSent, 'texts'>;
  /** What the list is called. */
  readonly title: string;
}

export function TextsPart({talk, of, title}: TextsProps) {
  const [listed, setListed] = useState<Page | null>(null);
  const [said, setSaid] = useState('');
  const own = of.texts.filter(({draft}) => draft !== null).length;
  const drafts = listed?.drafts ?? [];
  const list = (after: string | null): void => {
    setSaid('Reading the drafts…');
    ask('listDrafts', after).then(
      page => {
        setListed({drafts: [...(after === null ? [] : drafts), ...page.drafts], next: page.next});
        setSaid('');
      },
      (error: Error) => setSaid(error.message),
    );
  };

  return (
    <details>
      <summary>
        {title}: {own === 0 ? 'built-in, in three languages' : `your own draft in ${own} of 3 languages`}
      </summary>
      <ul class="texts">
        {of.texts.map(text => (
          <TextRow key={text.language} talk={talk} step={of.step} text={text} drafts={drafts} />
        ))}
      </ul>
      <p role="status">{said}</p>
      {listed === null && (
        <button type="button" onClick={() => list(null)}>
          Use Gmail drafts…
        </button>
      )}
      {listed !== null && <Listed page={listed} more={list} />}
      <Placeholders names={of.placeholders} />
    </details>
  );
}

/** How much of the drafts is in the lists above. */
function Listed({page: {drafts, next}, more}: {readonly page: Page; readonly more: (after: string) => void}) {
  if (drafts.length === 0 && next === null) {
    return <p class="quiet">There is no draft in Gmail yet: write one, with its subject, and open this list again.</p>;
  }
  if (next === null) return null;

  return (
    <p class="quiet">
      {drafts.length === 0
        ? `Of the newest ${DRAFTS_LISTED} drafts none was written by a person.`
        : `Only the newest drafts are listed: down to “${drafts.at(-1)!.subject || '(no subject)'}”.`}{' '}
      <button type="button" onClick={() => more(next)}>
        Show older drafts
      </button>
    </p>
  );
}

interface TextRowProps {
  readonly talk: Conversation;
  readonly step: Step;
  readonly text: SelfSent['texts'][number];
  readonly drafts: Drafts;
}

function TextRow({talk, step, text: {language, draft}, drafts}: TextRowProps) {
  const choose = (id: string): void => talk.chooseDraft(step, language, id === '' ? null : id);

  return (
    <li>
      <strong>{NAMES[language]}:</strong> {draft === null ? 'built-in text' : `Gmail draft “${draft}”`}{' '}
      {drafts.length > 0 && (
        <label>
          Draft for {NAMES[language]}
          <select
            value=""
            disabled={talk.doing !== ''}
            onChange={event => event.currentTarget.value !== '' && choose(event.currentTarget.value)}
          >
            <option value="">Choose a draft…</option>
            {drafts.map(({id, subject, at}) => (
              <option key={id} value={id}>
                {subject || '(no subject)'}
                {at !== '' && `, ${spokenTime(at, 'en')}`}
              </option>
            ))}
          </select>
        </label>
      )}
      {draft !== null && (
        <button type="button" class="link" disabled={talk.doing !== ''} onClick={() => choose('')}>
          Use the built-in text
        </button>
      )}
    </li>
  );
}

function Placeholders({names}: {readonly names: readonly string[]}) {
  const [copied, setCopied] = useState('');
  const copy = (name: string): void => {
    navigator.clipboard.writeText(name).then(
      () => setCopied(`Copied ${name}`),
      () => setCopied(`Select and copy: ${name}`),
    );
  };

  return (
    <div class="placeholders">
      <p>Placeholders for a draft; each copies itself:</p>
      {names.map(name => (
        <button key={name} type="button" onClick={() => copy(name)}>
          {name}
        </button>
      ))}
      <span role="status">{copied}</span>
    </div>
  );
}

/** Notices that leave as answers and reminders: nobody looks at each, so their text is chosen here, once. */
export function SelfSentPart({talk, notices}: {readonly talk: Conversation; readonly notices: readonly SelfSent[]}) {
  return (
    <details class="itself">
      <summary>Sent by themselves</summary>
      <p class="quiet">
        Receipts, confirmations, reminders and letters leave without a yes for each. A draft that is chosen here is used
        from then on; when it is changed later, what it tells is held back until it is chosen again.
      </p>
      {notices.map(notice => (
        <section key={notice.step} aria-label={notice.title}>
          <TextsPart talk={talk} of={notice} title={notice.title} />
          <p class="quiet">
            {notice.who}
            {notice.needs.length > 0 && ` A draft must have ${notice.needs.join(', ')}.`}
          </p>
        </section>
      ))}
    </details>
  );
}
