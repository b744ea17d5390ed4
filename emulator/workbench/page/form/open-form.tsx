/**
 * A form as the applicant has it: section by section, red sentences under what is not right, files, the confirmation, and the link with
 * which the answers can be changed.
 */

import {useState} from 'preact/hooks';
import type {Upload} from '../../../forms/given';
import type {Answer} from '../../../forms/model';
import {sentence} from '../../../forms/wording';
import type {Value} from '../../worker/commands';
import {ask} from '../ask';
import {sayError, toast, useAsked, useLive} from '../live';
import {href} from '../route';
import {type Filled, faultsOn, nextSection, sectionsOf, toSend} from './answers';
import {ItemView} from './items';
import {WORDS} from './words';

type Form = Value<'forms.open'>;
type Sent = NonNullable<Value<'forms.submit'>['sent']>;

interface Props {
  readonly form: string;
  readonly url: string | null;
  readonly edit: string | null;
}

export function OpenForm({form: id, url, edit}: Props) {
  const {value: form, error} = useAsked('forms.open', {form: id, url, edit});
  const {value: state} = useAsked('session.state', {});
  const [sent, setSent] = useState<Sent | null>(null);
  if (error !== null) return <p class="empty">{error}</p>;
  if (form === undefined || state === undefined) return <p class="empty">Opening the form…</p>;

  return (
    <div class="form-page">
      {form.mine && <Tools form={form} />}
      {sent !== null ? (
        <Confirmation form={form} sent={sent} onAgain={() => setSent(null)} />
      ) : form.closed !== null ? (
        <Card title={form.title}>
          <p class="said">{form.closed}</p>
        </Card>
      ) : form.answered && edit === null ? (
        <Card title={form.title}>
          <p class="said">{sentence('alreadyResponded', form.language)}</p>
        </Card>
      ) : (
        <Fill form={form} me={state.me.email} edit={edit} onSent={setSent} />
      )}
    </div>
  );
}

function Tools({form}: {readonly form: Form}) {
  const accept = (accepting: boolean) => ask('forms.accept', {form: form.id, accepting}).catch(sayError);
  const isOpen = form.closed === null;
  return (
    <p class="form-tools">
      <span class="quiet">You may edit this form.</span>
      <button type="button" onClick={() => accept(!isOpen)}>
        {isOpen ? 'Stop accepting responses' : 'Accept responses'}
      </button>
      <button
        type="button"
        onClick={() =>
          navigator.clipboard.writeText(form.url).then(() => toast('The link to the form is copied.'), sayError)
        }
      >
        Copy link
      </button>
    </p>
  );
}

function Card({title, children}: {readonly title: string; readonly children: preact.ComponentChildren}) {
  return (
    <section class="form-card form-head">
      <h1>{title}</h1>
      {children}
    </section>
  );
}

function Confirmation({form, sent, onAgain}: {readonly form: Form; readonly sent: Sent; readonly onAgain: () => void}) {
  const words = WORDS[form.language];
  return (
    <Card title={form.title}>
      <p class="said" role="status">
        {sent.confirmation}
      </p>
      {sent.canEdit && (
        <p>
          <a href={href('form', form.id, 'edit', sent.responseId)}>{words.edit}</a>
        </p>
      )}
      {!form.settings.limitOneResponse && form.settings.respondAgainLink && (
        <p>
          <button type="button" class="link" onClick={onAgain}>
            {words.again}
          </button>
        </p>
      )}
    </Card>
  );
}

interface FillProps {
  readonly form: Form;
  readonly me: string;
  readonly edit: string | null;
  readonly onSent: (sent: Sent) => void;
}

function startOf(form: Form): Filled {
  const answers = Object.entries(form.answers).map(([id, answer]) => [Number(id), answer] as const);
  return {answers: new Map(answers), files: new Map()};
}

function Fill({form, me, edit, onSent}: FillProps) {
  const [filled, setFilled] = useState(() => startOf(form));
  const [trail, setTrail] = useState([0]);
  const [faults, setFaults] = useState<ReadonlyMap<number, string>>(new Map());
  const [sending, setSending] = useState(false);
  const {connected} = useLive();
  const words = WORDS[form.language];
  const sections = sectionsOf(form);
  const at = trail.at(-1)!;
  const section = sections[at]!;
  const next = nextSection(form, filled, at);

  const forget = (id: number) => setFaults(new Map([...faults].filter(([each]) => each !== id)));
  const onAnswer = (id: number, answer: Answer) => {
    setFilled({...filled, answers: new Map([...filled.answers, [id, answer]])});
    forget(id);
  };
  const onFiles = (id: number, chosen: readonly Upload[]) => {
    const answers = new Map([...filled.answers].filter(([each]) => each !== id));
    setFilled({answers, files: new Map([...filled.files, [id, chosen]])});
    forget(id);
  };
  const show = (found: readonly {itemId: number; sentence: string}[]) => {
    setFaults(new Map(found.map(({itemId, sentence}) => [itemId, sentence])));
    const [first] = found;
    if (first) requestAnimationFrame(() => focusOn(first.itemId));
  };
  const goOn = () => {
    const found = faultsOn(form, filled, at, form.language);
    if (found.length > 0) return show(found);
    if (next !== null) {
      setTrail([...trail, next]);
      return toTop();
    }
    setSending(true);
    send(form, filled, edit)
      .then(({sent, faults: refused, message}) => {
        if (sent !== null) {
          onSent(sent);
          toTop();
        } else if (refused.length > 0) show(refused);
        else toast(message ?? 'The form did not take the answers.', {isError: true});
      }, sayError)
      .finally(() => setSending(false));
  };

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        goOn();
      }}
    >
      {at === 0 ? (
        <Card title={form.title}>
          {form.description !== '' && <p class="said">{form.description}</p>}
          <p class="form-account">
            <b>{me}</b> {form.settings.collectEmail && <span class="quiet">{words.recorded}</span>}
          </p>
          <p class="required-mark">{words.required}</p>
        </Card>
      ) : (
        <Card title={form.title}>
          <h2>{section.break?.title}</h2>
          {section.break?.helpText !== '' && <p class="said">{section.break?.helpText}</p>}
        </Card>
      )}
      {section.items.map(item => (
        <ItemView
          key={item.id}
          item={item}
          answer={filled.answers.get(item.id)}
          files={filled.files.get(item.id) ?? []}
          fileNames={form.fileNames}
          fault={faults.get(item.id) ?? null}
          words={words}
          onAnswer={answer => onAnswer(item.id, answer)}
          onFiles={files => onFiles(item.id, files)}
        />
      ))}
      <div class="form-buttons">
        {trail.length > 1 && (
          <button
            type="button"
            onClick={() => {
              setTrail(trail.slice(0, -1));
              toTop();
            }}
          >
            {words.back}
          </button>
        )}
        <button type="submit" class="primary" disabled={sending || !connected}>
          {next === null ? (sending ? words.sending : words.submit) : words.next}
        </button>
        {sections.length > 1 && <span class="quiet">{words.page(at + 1, sections.length)}</span>}
        <span class="spring" />
        {form.mine && <Prefill form={form} filled={filled} />}
      </div>
    </form>
  );
}

/** A link that opens the form as it is filled in now. */
function Prefill({form, filled}: {readonly form: Form; readonly filled: Filled}) {
  const copy = () =>
    ask('forms.prefill', {form: form.id, answers: Object.fromEntries(filled.answers)}).then(async url => {
      await navigator.clipboard.writeText(url);
      toast('A link that opens the form with these answers is copied.');
    }, sayError);
  return (
    <button type="button" onClick={copy}>
      Get prefilled link
    </button>
  );
}

async function send(form: Form, filled: Filled, edit: string | null) {
  const {answers, files} = toSend(form, filled);
  const sent = [...files].map(([id, chosen]) => [id, chosen.map(sendable)] as const);
  return ask('forms.submit', {
    form: form.id,
    edit,
    answers: {...takenAway(form, edit), ...Object.fromEntries(answers)},
    files: Object.fromEntries(sent),
  });
}

/** In a change, answers that are empty now are named as such: what is not named would stay. */
function takenAway(form: Form, edit: string | null): Record<string, null> {
  return edit === null ? {} : Object.fromEntries(Object.keys(form.answers).map(id => [id, null]));
}

function sendable({name, bytes, contentType = 'application/octet-stream'}: Upload) {
  return {name, contentType, base64: base64Of(Uint8Array.from(bytes))};
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

function toTop(): void {
  document.getElementById('view')?.scrollTo(0, 0);
}

function focusOn(item: number): void {
  const card = document.getElementById(`item-${item}`);
  card?.scrollIntoView({block: 'center'});
  card?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({preventScroll: true});
}
