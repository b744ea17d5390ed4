/** Mails that did not arrive or did not leave, with what to do; and a list for the local officers, who know their people. */
import {useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import type {Snag} from '../../domain/notices/preview';
import {ask} from '../kit/server';
import type {Conversation} from './conversation';
import {AddressForm} from './left-out';

const WORDS: Readonly<Record<Snag['state'], string>> = {
  failed: 'Failed',
  held: 'Held back',
  undeliverable: 'Came back',
  replaced: 'Not sent',
};

export function SnagList({talk, snags}: {readonly talk: Conversation; readonly snags: readonly Snag[]}) {
  const isNews = talk.agreed !== null && snags.some(({state}) => state === 'failed' || state === 'held');
  const steps = [...new Set(snags.filter(({mayLeave}) => mayLeave).map(({step}) => step))];

  return (
    <details class="snags" open={isNews}>
      <summary>{snags.length === 0 ? 'A mail came back?' : `${counted(snags.length, 'mail')} to look at`}</summary>
      <MarkForm talk={talk} />
      {snags.length > 0 && (
        <ul>
          {manyAlike(snags).map(alike => (
            <li key={alike[0]!.key}>
              <strong>{WORDS[alike[0]!.state]}:</strong> {counted(alike.length, 'mail')} “{alike[0]!.step}”.{' '}
              {alike[0]!.reason}
              <details>
                <summary>To whom</summary>
                {alike.map(whom).join(', ')}.
              </details>
            </li>
          ))}
          {alone(snags).map(snag => (
            <li key={snag.key}>
              <strong>{WORDS[snag.state]}:</strong> “{snag.step}” to {whom(snag)}. {snag.reason}{' '}
              {(snag.state === 'undeliverable' || snag.state === 'failed') && (
                <AddressForm
                  who={snag.reference}
                  button="Send again to another address"
                  busy={talk.doing !== ''}
                  onSave={email => talk.amend('Sending again…', () => ask('sendAgain', snag.key, email), true)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {steps.map(step => (
        <button
          key={step}
          type="button"
          disabled={talk.doing !== ''}
          onClick={() => talk.amend('Releasing…', () => ask('holdNotices', step, false), true)}
        >
          Let the held mails “{step}” leave
        </button>
      ))}
      <ForOfficers snags={snags.filter(({state}) => state === 'undeliverable' || state === 'failed')} />
    </details>
  );
}

/** So many that stand still for one reason are one thing to look at. */
const MANY = 4;

/** Mails of a step that were held back, or not sent, for the same reason. */
function alikeBy(snags: readonly Snag[]): readonly (readonly Snag[])[] {
  const groups = new Map<string, Snag[]>();
  for (const snag of snags) {
    const own = snag.state === 'held' || snag.state === 'replaced' ? '' : snag.key;
    const name = [snag.state, snag.step, snag.reason, own].join('\n');
    groups.set(name, [...(groups.get(name) ?? []), snag]);
  }
  return [...groups.values()];
}

function manyAlike(snags: readonly Snag[]): readonly (readonly Snag[])[] {
  return alikeBy(snags).filter(({length}) => length >= MANY);
}

function alone(snags: readonly Snag[]): readonly Snag[] {
  return alikeBy(snags)
    .filter(({length}) => length < MANY)
    .flat();
}

function whom({to, reference, committee}: Snag): string {
  return `${to} (${reference}, ${committee})`;
}

/** Google tells only the mailbox that sent: an officer reads there what came back, and says so here. */
function MarkForm({talk}: {readonly talk: Conversation}) {
  const [email, setEmail] = useState('');
  const mark = (): void => talk.amend('Marking…', () => ask('markUndeliverable', email));

  return (
    <form
      class="address"
      onSubmit={event => {
        event.preventDefault();
        mark();
      }}
    >
      <label>
        Address of the mail that came back
        <input type="email" required value={email} onInput={event => setEmail(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={talk.doing !== '' || email === ''}>
        Mark as undeliverable
      </button>
    </form>
  );
}

function ForOfficers({snags}: {readonly snags: readonly Snag[]}) {
  if (snags.length === 0) return null;
  const committees = [...new Set(snags.map(({committee}) => committee))].sort();
  const text = committees
    .map(committee => {
      const own = snags.filter(snag => snag.committee === committee);
      return `${committee}\n${own.map(({reference, to, step}) => `  ${reference}: “${step}” did not reach ${to}`).join('\n')}`;
    })
    .join('\n');

  return (
    <label>
      For the local officers, to copy
      <textarea readOnly rows={Math.min(8, snags.length + committees.length)} value={text} />
    </label>
  );
}
