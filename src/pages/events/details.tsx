/** One session: its counts, what to do next, its list or its text to share; changing and cancelling it. */
import {useState} from 'preact/hooks';
import type {EventCard, EventsView} from '../../domain/events/view';
import {counted} from '../../domain/listed';
import type {Talk} from './conversation';
import {EventForm} from './form';
import {Guests} from './guests';
import {Share} from './share';

export interface PartProps {
  readonly talk: Talk;
  readonly view: EventsView;
  readonly card: EventCard;
}

export function Details({talk, view, card}: PartProps) {
  const [changing, setChanging] = useState(false);
  if (changing) return <EventForm talk={talk} view={view} card={card} onDone={() => setChanging(false)} />;

  return (
    <>
      <button type="button" class="link" onClick={() => talk.show(null)}>
        ‹ All sessions
      </button>
      <p>
        {card.when}
        <br />
        {card.wish.place === '' ? 'Online' : card.wish.place}
        {card.link !== '' && (
          <>
            {': '}
            <a href={card.link} target="_blank" rel="noopener noreferrer">
              video call
            </a>
          </>
        )}
        {card.wish.obligatory && ' · obligatory'}
        {card.phase === 'cancelled' && (
          <>
            <br />
            <strong>Cancelled.</strong>
          </>
        )}
      </p>
      {card.remarks.map(remark => (
        <p key={remark} class="box">
          {remark}
        </p>
      ))}
      {card.byName ? <Invited talk={talk} view={view} card={card} /> : <Share view={view} card={card} />}
      {card.byName && view.guests.length > 0 && <Guests talk={talk} view={view} card={card} />}
      {card.phase !== 'cancelled' && (
        <div class="actions">
          <button type="button" disabled={talk.doing !== ''} onClick={() => setChanging(true)}>
            Change…
          </button>
        </div>
      )}
      {card.phase === 'ahead' && <Cancel talk={talk} card={card} />}
      {card.phase === 'cancelled' && card.byName && <OpenNotices talk={talk} label="Tell the invited: Send notices…" />}
    </>
  );
}

/** From an empty list to everybody told: one primary button at a time. */
function Invited({talk, view, card}: PartProps) {
  const {event, newcomers, listed, told, waiting, wish} = card;
  const untold = Math.max(0, listed - view.guests.filter(({left}) => left).length - told);
  return (
    <>
      <dl class="figures">
        <Figure name="On the list" value={listed} />
        <Figure name="Told" value={told} />
        <Figure name="Coming" value={card.coming} of={wish.capacity} />
        <Figure name="Not coming" value={card.notComing} />
        {waiting > 0 && <Figure name="Waiting for room" value={waiting} />}
        <Figure name="Came" value={card.came} />
        {card.phase === 'over' && wish.obligatory && <Figure name="Missing" value={card.missing} />}
      </dl>
      {newcomers > 0 && (
        <div class="actions">
          <button
            type="button"
            class="primary"
            disabled={talk.doing !== ''}
            onClick={() => talk.act('Putting them on the list…', 'inviteToEvent', event)}
          >
            Put {counted(newcomers, 'person', 'people')} on the list
          </button>
        </div>
      )}
      {newcomers === 0 && untold > 0 && card.phase === 'ahead' && (
        <OpenNotices talk={talk} label={`Invite ${untold}: Send notices…`} primary />
      )}
      {newcomers === 0 && listed === 0 && card.phase === 'ahead' && (
        <p class="quiet">Nobody has accepted a place yet: people come on the list when they have.</p>
      )}
      {card.phase === 'over' && card.missingUntold > 0 && (
        <OpenNotices talk={talk} label={`Write to ${card.missingUntold} who missed it: Send notices…`} primary />
      )}
    </>
  );
}

function Figure({
  name,
  value,
  of = null,
}: {
  readonly name: string;
  readonly value: number;
  readonly of?: number | null;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {of !== null && ` of ${of}`}
      </dd>
    </div>
  );
}

interface OpenProps {
  readonly talk: Talk;
  readonly label: string;
  readonly primary?: boolean;
}

function OpenNotices({talk, label, primary = false}: OpenProps) {
  return (
    <div class="actions">
      <button
        type="button"
        class={primary ? 'primary' : undefined}
        disabled={talk.doing !== ''}
        onClick={() => talk.act('Opening…', 'openPage', 'notices')}
      >
        {label}
      </button>
    </div>
  );
}

function Cancel({talk, card}: Pick<PartProps, 'talk' | 'card'>) {
  const [reason, setReason] = useState('');
  return (
    <details>
      <summary>Cancel this session…</summary>
      <form
        onSubmit={event => {
          event.preventDefault();
          talk.act('Cancelling…', 'cancelEvent', {event: card.event, reason});
        }}
      >
        <label>
          Why, as the invited read it
          <input
            type="text"
            required
            maxLength={300}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={talk.doing !== '' || reason.trim() === ''}>
          Cancel {card.event}
        </button>
        <p class="quiet">
          It leaves the calendar. Invitations that wait do not leave; whoever was told, you then tell.
        </p>
      </form>
    </details>
  );
}
