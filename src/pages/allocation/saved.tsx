/** What is saved: by whom, whether it is locked, what the sheet's own certificate says, and making it again from the journal. */
import {useState} from 'preact/hooks';
import {movedSince} from '../../domain/allocation/run';
import {counted} from '../../domain/listed';
import {spokenTime} from '../../domain/time/brussels';
import {Icon} from '../kit/icon';
import {ask} from '../kit/server';
import type {Conversation} from './conversation';
import type {PartProps} from './page';

export function Saved({talk, view, run}: PartProps) {
  const {saved} = view;
  if (saved === null) return <p class="box">Nothing is saved yet. This is what the rule gives today.</p>;
  const moved = movedSince(saved.rows, run).length;
  const when = saved.at === null ? '' : ` on ${spokenTime(saved.at, 'en')}`;

  return (
    <section class="box" aria-label="What is saved">
      <p>
        <Icon name={saved.state === 'open' ? 'now' : 'done'} />{' '}
        <strong>{saved.state === 'open' ? 'Saved' : 'Locked'}</strong> by {saved.by}
        {when}.{saved.reason !== '' && ` Opened again: ${saved.reason.replace(/\.$/, '')}.`}
      </p>
      <p>
        {moved === 0
          ? 'It is what you see here.'
          : `${counted(moved, 'candidate')} would hold something else than what is saved.`}
      </p>
      <Verdict talk={talk} />
      <div class="actions">
        {saved.state === 'open' && view.mayDecide && (
          <button type="button" disabled={talk.doing !== 'nothing' || moved > 0} onClick={talk.lock}>
            Lock
          </button>
        )}
        {saved.state !== 'open' && (
          <button type="button" class="primary" onClick={() => void ask('openPage', 'announcement').catch(() => {})}>
            Announcement…
          </button>
        )}
        <button type="button" disabled={talk.doing !== 'nothing'} onClick={talk.certify}>
          Check in the sheet
        </button>
        <button type="button" disabled={talk.doing !== 'nothing'} onClick={() => talk.replay()}>
          Replay and compare
        </button>
      </div>
      {saved.state === 'open' && !view.secondRoundLocked && (
        <p class="quiet">It can be locked once the second round is closed.</p>
      )}
      {saved.state === 'locked' && view.mayDecide && <Open talk={talk} />}
      <Replay talk={talk} />
    </section>
  );
}

/** What the formulas of the tab Certificate say. */
function Verdict({talk: {verdict}}: {readonly talk: Conversation}) {
  if (verdict === null) return null;

  return (
    <div>
      <p class={verdict.green ? 'good' : 'bad'}>
        <Icon name={verdict.green ? 'done' : 'blocked'} /> {verdict.says}
      </p>
      {verdict.broken.length > 0 && (
        <ul class="problem-list">
          {verdict.broken.map(({says, found, look}) => (
            <li key={says}>
              Broken {found === '1' ? 'once' : `${found} times`}: {says} {look !== '' && `Look at ${look}.`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Open({talk}: {readonly talk: Conversation}) {
  const [reason, setReason] = useState('');

  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        talk.open(reason);
      }}
    >
      <label for="open-reason">Reason to open it again</label>
      <input
        id="open-reason"
        type="text"
        required
        maxLength={300}
        value={reason}
        onInput={event => setReason(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="submit" disabled={talk.doing !== 'nothing' || reason.trim() === ''}>
          Open again
        </button>
      </div>
    </form>
  );
}

function Replay({talk: {replayed, replay, doing}}: {readonly talk: Conversation}) {
  if (replayed === null) return null;

  return (
    <div aria-live="polite">
      {replayed.broken.length > 0 && (
        <p class="bad">
          <Icon name="blocked" /> The journal was changed by hand in entry {replayed.broken.join(', ')}.
        </p>
      )}
      <ul class="problem-list">
        {replayed.runs.map(({entry, at, replay, summary}) => (
          <li key={entry}>
            <strong>Entry {entry}</strong>, {spokenTime(at, 'en')}: {summary}
            <br />
            {replay === null ? 'Its details were erased.' : replay.sentence}
            {replay !== null && (
              <span class="quiet hash">
                Input {replay.inputHash.slice(0, 16)}…, seed {replay.seed}, engine {replay.engine}, rule {replay.rule}
              </span>
            )}
          </li>
        ))}
      </ul>
      {replayed.older && (
        <div class="actions">
          <button type="button" disabled={doing !== 'nothing'} onClick={() => replay(replayed.runs.at(-1)?.entry)}>
            Replay older ones
          </button>
        </div>
      )}
    </div>
  );
}
