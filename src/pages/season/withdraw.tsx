/** Withdrawing an application from the season sidebar, or letting it count again: a reference, a reason, and what became of it. */
import {useState} from 'preact/hooks';
import {ask} from '../kit/server';

type Doing = 'nothing' | 'going';

/** @param done is told what became of it */
export function Withdraw({done}: {readonly done: (sentence: string) => void}) {
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const [doing, setDoing] = useState<Doing>('nothing');
  const [failure, setFailure] = useState<string | null>(null);
  const send = (name: 'withdrawApplication' | 'restoreApplication'): void => {
    setDoing('going');
    setFailure(null);
    ask(name, {reference: reference.trim().toUpperCase(), reason})
      .then(
        committed => done(`${committed?.summary ?? ''} History… can take it back.`),
        (error: Error) => setFailure(error.message),
      )
      .then(() => setDoing('nothing'));
  };
  const ready = doing === 'nothing' && reference.trim() !== '' && reason.trim() !== '';

  return (
    <details class="withdraw">
      <summary>Withdraw an application</summary>
      <label for="withdraw-reference">Reference</label>
      <input
        id="withdraw-reference"
        type="text"
        placeholder="S27-0042"
        value={reference}
        onInput={event => setReference(event.currentTarget.value)}
      />
      <label for="withdraw-reason">Reason, for the history</label>
      <input id="withdraw-reason" type="text" value={reason} onInput={event => setReason(event.currentTarget.value)} />
      <div class="actions">
        <button type="button" disabled={!ready} onClick={() => send('withdrawApplication')}>
          Withdraw
        </button>
        <button type="button" disabled={!ready} onClick={() => send('restoreApplication')}>
          Let it count again
        </button>
      </div>
      {failure !== null && <p role="alert">{failure}</p>}
    </details>
  );
}
