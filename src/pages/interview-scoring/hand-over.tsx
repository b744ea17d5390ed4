/** I know this candidate: one click gives the interview to the colleague who fits best; another one who can is chosen with two. */
import {useState} from 'preact/hooks';
import {ask} from '../kit/server';
import type {InterviewProps} from './interview';

export function HandOver({talk, item}: InterviewProps) {
  const {slot, reference, name, colleagues, mine, inPanel, state, conflict} = item;
  const [to, setTo] = useState('');
  if (!inPanel || mine !== null || state === 'no-show' || state === 'marked') return null;
  const [best] = colleagues;
  const chosen = colleagues.find(({email}) => email === to) ?? best;
  const handOver = (colleague: string): void =>
    talk.act(
      () => ask('handOver', {slot, reference, to: colleague}),
      ({sentence, undo}) => ({
        sentence,
        undo: undo
          ? {work: () => ask('takeHandOverBack', {slot, reference}), done: `You interview ${name} as before.`}
          : null,
      }),
    );

  return (
    <div class="hand-over">
      {(best !== undefined || conflict === '') && (
        <div class="actions">
          <button type="button" disabled={talk.busy} aria-describedby={`who-${slot}`} onClick={() => handOver('')}>
            {conflict === '' ? 'I know this candidate' : 'Hand over'}
          </button>
        </div>
      )}
      <p id={`who-${slot}`} class="quiet">
        {best === undefined
          ? 'Nobody else is free then and of another university: an officer must find somebody, or move it on the board.'
          : `${best.name} takes it over: free then, and of ${best.committee === '' ? 'no' : 'another'} university.`}
      </p>
      {chosen !== undefined && colleagues.length > 1 && (
        <details>
          <summary>Somebody else takes it over</summary>
          <label for={`to-${slot}`}>Colleague, with the number of their interviews</label>
          <select id={`to-${slot}`} value={chosen.email} onChange={event => setTo(event.currentTarget.value)}>
            {colleagues.map(({email, name: who, committee, interviews}) => (
              <option key={email} value={email}>
                {who} {committee === '' ? '' : `(${committee})`}: {interviews}
              </option>
            ))}
          </select>
          <div class="actions">
            <button type="button" disabled={talk.busy} onClick={() => handOver(chosen.email)}>
              Hand over to {chosen.name}
            </button>
          </div>
        </details>
      )}
    </div>
  );
}
