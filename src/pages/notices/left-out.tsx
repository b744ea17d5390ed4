/** Who gets a notice and who does not, and what is wrong with it. */
import {useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import type {LeftOut} from '../../domain/notices/kind';
import {type Preview, spokenCounts} from '../../domain/notices/preview';
import {ProblemList} from '../kit/problems';
import {ask} from '../kit/server';
import type {Conversation} from './conversation';

export function Remarks({preview}: {readonly preview: Preview}) {
  const {title, who, parts, mails, told, waiting, blocking, remarks} = preview;
  const already = [
    ...(told > 0 ? [`${counted(told, 'person', 'people')} have been told already`] : []),
    ...(waiting > 0 ? [`${waiting} wait in the outbox`] : []),
  ];

  return (
    <section aria-labelledby="who-heading">
      <h2 id="who-heading">{title}</h2>
      <p>
        <strong>{spokenCounts(mails)}.</strong> {who} {already.length > 0 && `${already.join('; ')}.`}
      </p>
      {parts.length > 1 && (
        <ul class="per-notice">
          {parts.map(({step, title: part}) => (
            <li key={step}>
              {part}: {spokenCounts(mails.filter(mail => mail.step === step))}
            </li>
          ))}
        </ul>
      )}
      {blocking.length > 0 && (
        <div class="box stop" role="alert">
          <p>
            <strong>Nothing can be sent before this is put right:</strong>
          </p>
          <ProblemList problems={blocking} />
        </div>
      )}
      {remarks.length > 0 && (
        <div class="box">
          <p>
            <strong>Look at this first:</strong>
          </p>
          <ProblemList problems={remarks} />
        </div>
      )}
    </section>
  );
}

export function LeftOutList({talk, preview}: {readonly talk: Conversation; readonly preview: Preview}) {
  const {leftOut} = preview;
  if (leftOut.length === 0) return null;

  return (
    <details open={leftOut.length <= 5}>
      <summary>{counted(leftOut.length, 'person', 'people')} left out</summary>
      <ul class="left-out">
        {leftOut.map(each => (
          <li key={each.reference}>
            {each.reference} {each.name}: {each.why}.{' '}
            {/address/.test(each.why) && <Correct talk={talk} person={each} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Correct({talk, person}: {readonly talk: Conversation; readonly person: LeftOut}) {
  const {reference, name} = person;
  const correct = (email: string): void =>
    talk.amend('Saving the address…', () => ask('correctAddress', reference, email));

  return (
    <AddressForm who={`${reference} ${name}`} button="Correct address" busy={talk.doing !== ''} onSave={correct} />
  );
}

interface AddressFormProps {
  readonly who: string;
  readonly button: string;
  readonly busy: boolean;
  readonly onSave: (email: string) => void;
}

/** A button that opens a field for one address. */
export function AddressForm({who, button, busy, onSave}: AddressFormProps) {
  const [email, setEmail] = useState<string | null>(null);
  if (email === null) {
    return (
      <button type="button" class="link" aria-label={`${button}: ${who}`} onClick={() => setEmail('')}>
        {button}
      </button>
    );
  }

  return (
    <form
      class="address"
      onSubmit={event => {
        event.preventDefault();
        onSave(email);
      }}
    >
      <label>
        New address of {who}
        <input type="email" required value={email} onInput={event => setEmail(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={busy || email === ''}>
        {button}
      </button>
    </form>
  );
}
