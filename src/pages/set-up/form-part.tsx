/** The application form in Set up: none yet, not to be opened, or its questions beside the fields of an application. */
import {useState} from 'preact/hooks';
import type {FieldRow, FormPreview} from '../../domain/set-up/preview';
import {LANGUAGES, type Language} from '../../domain/tables/committees';
import type {Conversation} from './run';

type OpenForm = Extract<FormPreview, {state: 'open'}>;

export function FormPart({talk, form}: {readonly talk: Conversation; readonly form: FormPreview}) {
  return (
    <section aria-labelledby="form-heading">
      <h2 id="form-heading">Application form</h2>
      {form.state === 'none' && <NoForm talk={talk} left={form.left} />}
      {form.state === 'no permission' && <NoPermission talk={talk} url={form.url} />}
      {form.state === 'open' && form.questions.length === 0 && <EmptyForm talk={talk} form={form} />}
      {form.state === 'open' && form.questions.length > 0 && <Mapping talk={talk} form={form} />}
      {talk.madeForm !== null && <Uploads talk={talk} />}
    </section>
  );
}

function NoForm({talk, left}: {readonly talk: Conversation; readonly left: string | null}) {
  return (
    <>
      <p>No form writes into this sheet yet. Paste the link of your form, or make a new one.</p>
      {left !== null && <p class="box">{left}</p>}
      <Link talk={talk} />
      <NewForm talk={talk} fill={false} />
    </>
  );
}

function EmptyForm({talk, form}: {readonly talk: Conversation; readonly form: OpenForm}) {
  return (
    <>
      <p>
        <a href={form.editUrl} target="_blank" rel="noopener noreferrer">
          {form.title === '' ? 'This form' : form.title}
        </a>{' '}
        asks nothing yet.
      </p>
      <NewForm talk={talk} fill />
    </>
  );
}

function NoPermission({talk, url}: {readonly talk: Conversation; readonly url: string}) {
  return (
    <>
      <p role="alert">
        This account may not open{' '}
        <a href={url} target="_blank" rel="noopener noreferrer">
          the form
        </a>
        . Ask its owner to add you under Share as an editor, or open this sheet with the owner’s account.
      </p>
      <Link talk={talk} />
    </>
  );
}

function Link({talk}: {readonly talk: Conversation}) {
  const [link, setLink] = useState('');
  const look = (event: Event): void => {
    event.preventDefault();
    talk.look({formUrl: link.trim()});
  };

  return (
    <form onSubmit={look}>
      <label for="form-link">Link of the form</label>
      <div class="actions">
        <input
          id="form-link"
          type="url"
          required
          value={link}
          placeholder="https://docs.google.com/forms/d/…/edit"
          onInput={event => setLink(event.currentTarget.value)}
        />
        <button type="submit" disabled={talk.doing !== 'nothing'}>
          Look at this form
        </button>
      </div>
    </form>
  );
}

const LANGUAGE_NAMES: Record<Language, string> = {nl: 'Dutch', fr: 'French', en: 'English'};

function NewForm({talk, fill}: {readonly talk: Conversation; readonly fill: boolean}) {
  const [language, setLanguage] = useState<Language>('nl');
  const ready = talk.preview?.steps.every(({key, state}) => (key !== 'tabs' && key !== 'rows') || state === 'done');
  if (talk.madeForm !== null) return null;
  if (!ready) return <p class="quiet">The questions can be made once the tabs are there: click “Set up” first.</p>;

  return (
    <>
      <label for="form-language">{fill ? 'Language of its questions' : 'Language of a new form'}</label>
      <div class="actions">
        <select
          id="form-language"
          value={language}
          onChange={event => setLanguage(event.currentTarget.value as Language)}
        >
          {LANGUAGES.map(each => (
            <option key={each} value={each}>
              {LANGUAGE_NAMES[each]}
            </option>
          ))}
        </select>
        <button type="button" disabled={talk.doing !== 'nothing'} onClick={() => talk.makeForm(language, fill)}>
          {fill ? 'Add the questions' : 'Make a new form'}
        </button>
      </div>
      <p class="quiet">
        It gets all questions but the uploads, which Google lets only people add; the steps are told then.
      </p>
    </>
  );
}

function Uploads({talk}: {readonly talk: Conversation}) {
  const made = talk.madeForm!;

  return (
    <div class="box">
      <p>
        The form is made.{' '}
        <a href={made.editUrl} target="_blank" rel="noopener noreferrer">
          Open it
        </a>{' '}
        and add the questions for files:
      </p>
      <ol>
        {made.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}

function Mapping({talk, form}: {readonly talk: Conversation; readonly form: OpenForm}) {
  const open = form.fields.filter(({state}) => state === 'doubt' || state === 'missing');
  const settled = form.fields.filter(({state}) => state === 'sure' || state === 'not asked');

  return (
    <>
      <p>
        <a href={form.editUrl} target="_blank" rel="noopener noreferrer">
          {form.title === '' ? 'The form' : form.title}
        </a>{' '}
        {open.length === 0
          ? 'is understood.'
          : `leaves ${open.length === 1 ? 'one question' : `${open.length} questions`} to you:`}
      </p>
      {open.length > 0 && <Fields talk={talk} form={form} rows={open} caption="Please choose" />}
      <details>
        <summary>
          {settled.filter(({state}) => state === 'sure').length} fields are found; look at them or change them
        </summary>
        <Fields talk={talk} form={form} rows={settled} caption="Found" />
        {form.others.length > 0 && (
          <p class="quiet">Other questions, kept as answers and copied into the receipt: {form.others.join(' · ')}</p>
        )}
      </details>
    </>
  );
}

interface FieldsProps {
  readonly talk: Conversation;
  readonly form: OpenForm;
  readonly rows: readonly FieldRow[];
  readonly caption: string;
}

function Fields({talk, form, rows, caption}: FieldsProps) {
  return (
    <table class="fields">
      <caption class="quiet">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Question of the form</th>
          <th scope="col">Sure</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.field}>
            <th scope="row">
              <label for={`field-${row.field}`}>
                {row.title}
                {row.required && <span class="quiet"> (needed)</span>}
              </label>
            </th>
            <td>
              <QuestionChoice talk={talk} form={form} row={row} />
            </td>
            <td>{row.questionId === null ? '' : `${row.percent} %`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const OPEN = '?';

function QuestionChoice({talk, form, row}: Omit<FieldsProps, 'rows' | 'caption'> & {readonly row: FieldRow}) {
  const isOpen = row.state === 'doubt' || row.state === 'missing';
  const value = talk.choices.fields?.[row.field] ?? (isOpen ? OPEN : (row.questionId ?? ''));
  const likely = form.questions.find(({id}) => id === row.questionId);

  return (
    <select
      id={`field-${row.field}`}
      value={value}
      onChange={event => talk.choose({fields: {[row.field]: event.currentTarget.value}})}
    >
      {isOpen && (
        <option value={OPEN} disabled>
          Choose…
        </option>
      )}
      {isOpen && likely !== undefined && <option value={likely.id}>{likely.title} (probably)</option>}
      {form.questions
        .filter(question => !isOpen || question.id !== row.questionId)
        .map(({id, title}) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      <option value="">The form does not ask it</option>
    </select>
  );
}

/** Whether every open field has an answer. */
export function isAnswered(form: FormPreview, {fields = {}}: Conversation['choices']): boolean {
  if (form.state !== 'open') return false;
  return form.fields.every(
    ({field, state}) => (state !== 'doubt' && state !== 'missing') || fields[field] !== undefined,
  );
}
