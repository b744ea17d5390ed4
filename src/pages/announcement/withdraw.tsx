/** A host that takes its contract back: said here with a reason; what becomes of its places is then decided above. */
import {useState} from 'preact/hooks';
import type {PartProps} from './steps';

export function WithdrawContract({talk, view}: PartProps) {
  const [contract, setContract] = useState('');
  const [reason, setReason] = useState('');
  if (!view.mayDecide) return null;
  const withdraw = async (): Promise<void> => {
    if (!(await talk.act(`Withdrawing ${contract}…`, 'withdrawContract', {contract, reason}))) return;
    setContract('');
    setReason('');
  };

  return (
    <details>
      <summary>A host withdraws its contract…</summary>
      <form
        class="reason"
        onSubmit={event => {
          event.preventDefault();
          withdraw();
        }}
      >
        <label>
          Contract
          {/* made anew when a contract is gone: a select whose chosen option vanishes shows nothing */}
          <select
            key={view.contracts.length}
            required
            value={contract}
            onChange={event => setContract(event.currentTarget.value)}
          >
            <option value="">Choose a contract</option>
            {view.contracts.map(each => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          The host’s message, with its date
          <input
            type="text"
            required
            maxLength={300}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={talk.doing !== '' || contract === '' || reason.trim() === ''}>
          Withdraw the contract
        </button>
        <p class="quiet">
          Nobody is told by this: it marks the row in Contracts, and the repairs above then show who loses the place and
          what can be offered instead.
        </p>
      </form>
    </details>
  );
}
