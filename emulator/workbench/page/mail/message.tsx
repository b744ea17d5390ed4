/** One message: who, when, its text in a frame that runs nothing, its files, and the events that came with it. */

import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Value} from '../../worker/commands';
import {ask, WINDOW} from '../ask';
import {sayError, toast, useAsked} from '../live';
import {openAddress} from '../route';
import {dayAndTime, time} from '../when';

type Open = Value<'mail.message'>;

export function Message({id, back}: {readonly id: string; readonly back: () => void}) {
  const {value: message, error} = useAsked('mail.message', {id});
  const {value: state} = useAsked('session.state', {});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ask('mail.read', {id}).catch(() => {});
  }, [id]);
  useLayoutEffect(() => heading.current?.focus(), [message?.id]);
  if (error !== null) return <p class="empty">{error}</p>;
  if (message === undefined || state === undefined) return <p class="empty">Opening the message…</p>;
  const {zone} = state;
  const files = message.files.filter(file => !file.inline);

  return (
    <article class="message">
      <button type="button" onClick={back}>
        ← Back
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {message.subject || '(no subject)'}
      </h1>
      <dl>
        <Field name="From" value={message.from} />
        <Field name="To" value={message.to} />
        <Field name="Cc" value={message.cc} />
        <Field name="Bcc" value={message.bcc} />
        <Field name="Reply to" value={message.replyTo} />
        <Field name="Date" value={dayAndTime(message.at, zone)} />
      </dl>
      {message.events.map(event => (
        <Invitation key={`${event.title} ${event.at}`} event={event} zone={zone} />
      ))}
      {message.hasHtml ? <Body id={id} /> : <pre class="plain">{message.text}</pre>}
      {files.length > 0 && (
        <ul class="attachments" aria-label="Attachments">
          {files.map(({name, index, size, contentType}) => (
            <li key={index}>
              <a href={`/file/${WINDOW}/mail/${encodeURIComponent(id)}/${index}`} download={name}>
                {name}
              </a>{' '}
              <span class="quiet">
                {contentType}, {Math.max(1, Math.round(size / 1000))} kB
              </span>
            </li>
          ))}
        </ul>
      )}
      <Reply id={id} />
    </article>
  );
}

function Field({name, value}: {readonly name: string; readonly value: string}) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The HTML, in a frame that may run nothing and load nothing; links are opened from here. */
function Body({id}: {readonly id: string}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const fit = () => {
    const inside = frame.current?.contentDocument;
    if (!inside || frame.current === null) return;
    frame.current.style.height = `${inside.documentElement.scrollHeight + 4}px`;
    inside.addEventListener('click', follow);
  };
  return (
    <iframe
      ref={frame}
      class="mail-body"
      title="Text of the message"
      sandbox="allow-same-origin"
      src={`/mail/${WINDOW}/${encodeURIComponent(id)}`}
      onLoad={fit}
    />
  );
}

function follow(event: Event): void {
  const link = (event.target as HTMLElement).closest?.('a');
  if (!link) return;
  event.preventDefault();
  const address = link.getAttribute('href') ?? '';
  if (openAddress(address)) return;
  toast(`This link leads out of the workbench: ${address}`);
}

type Came = Open['events'][number];

function Invitation({event, zone}: {readonly event: Came; readonly zone: string}) {
  const {title, at, until, day, place, link, cancelled} = event;
  const when = day ?? (at === null ? '' : `${dayAndTime(at, zone)}${until === null ? '' : ` – ${time(until, zone)}`}`);
  return (
    <section class="invitation" aria-label="Event">
      <p>
        <b>{title}</b> {cancelled && <span class="bad">Cancelled</span>}
      </p>
      <p>{when}</p>
      {place !== '' && <p>{place}</p>}
      {link !== '' && <p class="quiet">{link}</p>}
    </section>
  );
}

function Reply({id}: {readonly id: string}) {
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <button type="button" onClick={() => setText('')}>
        ↩ Reply
      </button>
    );
  }
  const send = () =>
    ask('mail.reply', {id, html: escaped(text)}).then(() => {
      setText(null);
      toast('Sent.');
    }, sayError);
  return (
    <div class="reply">
      <textarea aria-label="Your answer" rows={5} value={text} onInput={event => setText(event.currentTarget.value)} />
      <div class="buttons">
        <button type="button" class="primary" onClick={send}>
          Send
        </button>
        <button type="button" onClick={() => setText(null)}>
          Discard
        </button>
      </div>
    </div>
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
}
