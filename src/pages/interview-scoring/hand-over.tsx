/** I know this candidate: one click gives the interview to the colleague who fits best, or to another one who can. */
import {useState} from 'preact/hooks';
import {ask} from '../kit/server';
import type {InterviewProps} from './interview';

export function HandOver({talk, item}: InterviewProps) {
  const {slot, reference, name, colleagues, mine, inPanel, state} = item;
  const [to, setTo] = useState('');
  if (!inPanel || mine !== null || state === 'no-show' || state === 'marked') return null;
  const chosen = colleagues.find(({email}) => email === to) ?? colleagues[0];

  return (
    <details open={item.conflict !== ''}>
      <summary>I know this candidate</summary>
      {chosen === undefined ? (
        <p>Nobody else is free then and of another university: move the interview on the board.</p>
      ) : (
        <>
          <label for={`to-${slot}`}>Who takes it over</label>
          <select id={`to-${slot}`} value={chosen.email} onChange={event => setTo(event.currentTarget.value)}>
            {colleagues.map(({email, name: who, committee, interviews}) => (
              <option key={email} value={email}>
                {who} {committee === '' ? '' : `(${committee})`}: {interviews}
              </option>
            ))}
          </select>
          <p class="quiet">With the number of their interviews. Ask first; the calendar tells them.</p>
          <div class="actions">
            <button
              type="button"
              disabled={talk.busy}
              onClick={() =>
                talk.act(
                  () => ask('handOver', {slot, reference, to: chosen.email}),
                  `${chosen.name} interviews ${name} in your place.`,
                )
              }
            >
              Hand over to {chosen.name}
            </button>
          </div>
        </>
      )}
    </details>
  );
}
