/** Giving a reading back: with a reason, or because the reader knows who it is. Somebody else gets it then. */
import {useState} from 'preact/hooks';
import type {ReadingView, ScoringView} from '../../domain/reading/view';
import {ask} from '../kit/server';

interface GiveBackProps {
  readonly reading: ReadingView;
  readonly saved: (view: ScoringView, what: string) => void;
}

export function GiveBack({reading, saved}: GiveBackProps) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const give = (recognised: boolean): void => {
    setBusy(true);
    setFailure(null);
    ask('abstain', {reference: reading.reference, basis: reading.basis, reason, recognised}).then(
      answer => {
        setBusy(false);
        if (answer.state === 'saved') return saved(answer.view, `${reading.reference} goes to somebody else.`);
        setFailure('This reading was changed in another window: open it again from the list below.');
      },
      (error: Error) => {
        setBusy(false);
        setFailure(error.message);
      },
    );
  };

  return (
    <details>
      <summary>I cannot read this one</summary>
      <label for="reason">Why</label>
      <input
        id="reason"
        type="text"
        maxLength={500}
        value={reason}
        onInput={event => setReason(event.currentTarget.value)}
      />
      {failure !== null && (
        <p role="alert" class="box">
          {failure}
        </p>
      )}
      <div class="actions">
        <button type="button" disabled={busy || reason.trim() === ''} onClick={() => give(false)}>
          Abstain
        </button>
        <button type="button" disabled={busy} onClick={() => give(true)}>
          I recognise this applicant
        </button>
      </div>
      <p class="quiet">
        Somebody else gets this application. Whom you recognise you are never given again, not for an interview either.
      </p>
    </details>
  );
}
