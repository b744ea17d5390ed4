/** The mails as they will be received: one of each language to begin with, then all of them, one after the other; and a test to the officer's own address. */
import {useState} from 'preact/hooks';
import type {Content} from '../../domain/notices/mime';
import {lookingOrder, type Preview, type PreviewMail} from '../../domain/notices/preview';
import {contentOf} from '../../domain/notices/render';
import type {Conversation} from './conversation';

export function MailBrowser({talk, preview}: {readonly talk: Conversation; readonly preview: Preview}) {
  const {mails} = preview;
  const order = lookingOrder(mails);
  const [at, setAt] = useState(0);
  const mail = mails[order[at] ?? -1];
  if (mail === undefined) return <p class="quiet">There is no mail to look at.</p>;

  return (
    <section aria-labelledby="mail-heading">
      <h2 id="mail-heading">As they will be received</h2>
      <div class="actions">
        <button type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          Previous
        </button>
        <button type="button" disabled={at === order.length - 1} onClick={() => setAt(at + 1)}>
          Next
        </button>
        <span role="status" class="place">
          Mail {at + 1} of {order.length}
        </span>
        <button
          type="button"
          disabled={talk.doing !== '' || preview.blocking.length > 0}
          onClick={() => talk.test(mail.reference)}
        >
          Send this one to me as a test
        </button>
      </div>
      <Mail preview={preview} mail={mail} />
    </section>
  );
}

function Mail({preview, mail}: {readonly preview: Preview; readonly mail: PreviewMail}) {
  const {from, senderName, replyTo, parts} = preview;
  const part = parts.find(({step}) => step === mail.step);
  const text = part?.texts.find(({language}) => language === mail.language);
  const made = attempt(() => contentOf(mail.step, mail.language, mail.values, text?.template ?? null));
  if (made === null) return <p class="box">This mail cannot be made; see what is to be put right above.</p>;

  return (
    <div class="mail">
      <dl>
        {parts.length > 1 && <dt>Notice</dt>}
        {parts.length > 1 && <dd>{part?.title}</dd>}
        <dt>From</dt>
        <dd>
          {senderName} &lt;{from}&gt;
        </dd>
        <dt>To</dt>
        <dd>
          {mail.to}{' '}
          <span class="quiet">
            ({mail.reference} {mail.name}, {mail.committee})
          </span>
        </dd>
        {replyTo !== '' && <dt>Answers to</dt>}
        {replyTo !== '' && <dd>{replyTo}</dd>}
        <dt>Subject</dt>
        <dd>
          <strong>{made.subject}</strong>
        </dd>
        {(made.attachments ?? []).length > 0 && <dt>Files</dt>}
        {(made.attachments ?? []).length > 0 && <dd>{made.attachments!.map(({name}) => name).join(', ')}</dd>}
        {made.calendar !== undefined && <dt>Calendar</dt>}
        {made.calendar !== undefined && (
          <dd>{made.calendar.method === 'CANCEL' ? 'takes the event out' : 'brings an event'}</dd>
        )}
      </dl>
      {text?.copied && (
        <p class="quiet">Shown from the copy of the draft, without its images: it lies in the mailbox of {from}.</p>
      )}
      <iframe title={`Mail to ${mail.name}`} sandbox="" srcdoc={pageOf(made)} />
      <details>
        <summary>Plain text</summary>
        <pre>{made.text}</pre>
      </details>
    </div>
  );
}

/** Nothing is loaded from anywhere: what a draft brings along is shown from its own data. */
const SHUT = `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><style>body{font:14px/1.5 Arial,sans-serif}</style>`;

function pageOf({html, images = []}: Content): string {
  const shown = images.reduce(
    (markup, {cid, type, data}) => markup.split(`cid:${cid}`).join(`data:${type};base64,${data}`),
    html.replace(/^\s*<!DOCTYPE[^>]*>/i, ''),
  );
  return SHUT + shown;
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null; // said among the problems already
  }
}
