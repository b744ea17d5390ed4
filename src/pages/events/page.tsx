/**
 * The sidebar of the sessions: information sessions, the OG session, PET. Planning them, putting people on the list, seeing who comes, ticking who is there, and
 * who has something to make up. Invitations themselves leave from Send notices….
 */
import './events.css';
import {useState} from 'preact/hooks';
import type {EventCard, EventsView} from '../../domain/events/view';
import {draw, Page} from '../kit/page';
import {type Talk, useTalk} from './conversation';
import {Details} from './details';
import {EventForm} from './form';

function Sessions() {
  const talk = useTalk();
  const [planning, setPlanning] = useState(false);
  const {view, doing, failure, said, open} = talk;
  const shown = view?.events.find(({event}) => event === open);

  return (
    <Page title={shown === undefined ? 'Sessions' : `${shown.event}: ${shown.title}`} shown={shown !== undefined}>
      <p role="status" class={doing === '' ? 'said' : 'quiet'}>
        {doing || said}
      </p>
      {failure !== null && (
        <div role="alert" class="box">
          <p>{failure}</p>
          {view === null && (
            <button type="button" onClick={() => talk.show(open)}>
              Retry
            </button>
          )}
        </div>
      )}
      {view !== null && view.trouble !== null && <p class="box">{view.trouble}</p>}
      {view !== null && shown !== undefined && <Details key={shown.event} talk={talk} view={view} card={shown} />}
      {view !== null && shown === undefined && planning && (
        <EventForm talk={talk} view={view} card={null} onDone={() => setPlanning(false)} />
      )}
      {view !== null && shown === undefined && !planning && (
        <List talk={talk} view={view} onPlan={() => setPlanning(true)} />
      )}
    </Page>
  );
}

interface ListProps {
  readonly talk: Talk;
  readonly view: EventsView;
  readonly onPlan: () => void;
}

function List({talk, view: {events}, onPlan}: ListProps) {
  return (
    <>
      {events.length === 0 && (
        <p class="box">
          Nothing planned yet. Information sessions come before the form opens; the OG session and PET follow the
          announcement.
        </p>
      )}
      <ul class="events">
        {events.map(card => (
          <li key={card.event}>
            <button type="button" class="link" onClick={() => talk.show(card.event)}>
              {card.event}: {card.title}
              {card.wish.committee !== '' && ` ${card.wish.committee}`}
            </button>
            <div>{card.when}</div>
            <div class="quiet">{standing(card)}</div>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="primary" disabled={talk.doing !== ''} onClick={onPlan}>
          Plan a session…
        </button>
      </div>
    </>
  );
}

/** How far it is, in words. */
function standing(card: EventCard): string {
  if (card.phase === 'cancelled') return 'Cancelled.';
  if (!card.byName)
    return card.phase === 'ahead' ? `Open to everybody; code ${card.code}.` : `${card.listed} visitors.`;
  if (card.phase === 'over') return `${card.came} came${card.missing > 0 ? `, ${card.missing} missing` : ''}.`;
  if (card.phase === 'now') return `Now: ${card.came} of ${card.listed} are there.`;
  if (card.listed === 0) return 'Nobody is on the list yet.';
  const silent = card.listed - card.coming - card.notComing - card.waiting;
  return `${card.coming} come, ${card.notComing} do not, ${silent} have not said.`;
}

draw(Sessions);
