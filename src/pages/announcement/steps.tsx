/** What comes next, and its one primary button; the way back beside it. */
import {useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import type {AnnouncementView} from '../../domain/offers/view';
import {spokenTime} from '../../domain/time/brussels';
import {ask} from '../kit/server';
import type {Conversation} from './conversation';

export interface PartProps {
  readonly talk: Conversation;
  readonly view: AnnouncementView;
}

export function NextStep({talk, view}: PartProps) {
  switch (view.phase) {
    case 'not locked':
      return <NotLocked />;
    case 'locked':
      return <Freeze talk={talk} view={view} />;
    case 'frozen':
      return <SayYes talk={talk} view={view} />;
    case 'scheduled':
      return <Scheduled talk={talk} view={view} />;
    case 'announced':
      return <Announced view={view} />;
  }
}

function NotLocked() {
  return (
    <section>
      <p>Save and lock the allocation first; then it can be frozen for the announcement.</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => ask('openPage', 'allocation')}>
          Allocate countries
        </button>
      </div>
    </section>
  );
}

function Freeze({talk, view}: PartProps) {
  return (
    <section>
      <p>
        Freezing makes the result once more and compares it, checks its certificate, makes the answer form, and writes a
        letter for everybody. Nothing leaves. The letters are for <strong>{spokenTime(view.at, 'en')}</strong>, as
        Settings say.
      </p>
      <Deciding view={view}>
        <button
          type="button"
          class="primary"
          disabled={talk.doing !== ''}
          onClick={() => talk.act('Freezing the allocation and writing the letters…', 'freezeAllocation')}
        >
          Freeze and write the letters
        </button>
      </Deciding>
    </section>
  );
}

function SayYes({talk, view}: PartProps) {
  return (
    <section>
      <Counts view={view} />
      <p>
        Look at the letters below. After your yes they leave on <strong>{spokenTime(view.at, 'en')}</strong>, all
        together, within 10 minutes, by themselves.
      </p>
      <Deciding view={view}>
        <button
          type="button"
          class="primary"
          disabled={talk.doing !== ''}
          onClick={() => talk.act('Queuing the letters…', 'announce')}
        >
          Announce to {counted(toldOf(view), 'candidate')}
        </button>
        <TakeBack talk={talk} />
      </Deciding>
    </section>
  );
}

function Scheduled({talk, view}: PartProps) {
  return (
    <section>
      <Counts view={view} />
      <p>
        {view.by} said yes. The letters leave on <strong>{spokenTime(view.at, 'en')}</strong>; until then nobody else
        knows, and it can be taken back.
      </p>
      <Deciding view={view}>
        <TakeBack talk={talk} />
      </Deciding>
    </section>
  );
}

function Announced({view}: {readonly view: AnnouncementView}) {
  const {queued, sent, failed} = view.letters;
  const count = (state: string): number => view.offers.filter(each => each.state === state).length;

  return (
    <section aria-labelledby="answers-heading">
      <h2 id="answers-heading">Answers</h2>
      <ul class="tally">
        <li>
          <strong>{count('accepted')}</strong> accepted
        </li>
        <li>
          <strong>{count('declined')}</strong> declined
        </li>
        <li>
          <strong>{count('offered')}</strong> not answered yet
        </li>
        <li>
          <strong>{view.waiting}</strong> on the waiting list
        </li>
      </ul>
      {queued + failed > 0 && (
        <p>
          {sent} letters have left, {queued} are on their way
          {failed > 0 && `, ${failed} could not be sent: see the tab Outbox`}.
        </p>
      )}
    </section>
  );
}

function Counts({view}: {readonly view: AnnouncementView}) {
  const {letters} = view.frozen!;

  return (
    <ul class="tally">
      <li>
        <strong>{letters.country}</strong> get a country
      </li>
      <li>
        <strong>{letters['waiting list']}</strong> are on the waiting list
      </li>
      <li>
        <strong>{letters['not placed']}</strong> get no place
      </li>
    </ul>
  );
}

function toldOf({frozen}: AnnouncementView): number {
  return Object.values(frozen?.letters ?? {}).reduce((sum, count) => sum + count, 0);
}

/** What only a coordinator may do. */
function Deciding({view, children}: {readonly view: AnnouncementView; readonly children: preact.ComponentChildren}) {
  if (!view.mayDecide) return <p class="quiet">A coordinator decides this; you can look.</p>;
  return <div class="actions">{children}</div>;
}

function TakeBack({talk}: {readonly talk: Conversation}) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open) {
    return (
      <button type="button" disabled={talk.doing !== ''} onClick={() => setOpen(true)}>
        Take back…
      </button>
    );
  }
  return (
    <form
      class="reason"
      onKeyDown={event => event.key === 'Escape' && setOpen(false)}
      onSubmit={event => {
        event.preventDefault();
        talk.act('Taking it back…', 'takeAnnouncementBack', reason);
      }}
    >
      <label>
        Why it is taken back
        <input
          type="text"
          required
          maxLength={300}
          value={reason}
          ref={element => element?.focus()}
          onInput={event => setReason(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={talk.doing !== '' || reason.trim() === ''}>
        Take back
      </button>
      <button type="button" onClick={() => setOpen(false)}>
        Cancel
      </button>
    </form>
  );
}
