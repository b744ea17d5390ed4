/** Planning a session, or changing one. What is wrong is said by the script, in one sentence; what was typed stays. */
import {useState} from 'preact/hooks';
import type {EventWish} from '../../domain/events/save-event';
import type {EventCard, EventsView} from '../../domain/events/view';
import {EVENT_KINDS, type EventKind} from '../../domain/tables/events';
import type {Talk} from './conversation';

interface FormProps {
  readonly talk: Talk;
  readonly view: EventsView;
  /** Null for a new one. */
  readonly card: EventCard | null;
  readonly onDone: () => void;
}

const HOURS: Readonly<Record<EventKind, number>> = {'information session': 1, 'OG session': 2, PET: 7};

export function EventForm({talk, view, card, onDone}: FormProps) {
  const [wish, setWish] = useState<EventWish>(() => card?.wish ?? usual('information session', view));
  const set = (change: Partial<EventWish>): void => setWish({...wish, ...change});
  const byName = wish.kind !== 'information session';
  const save = async (): Promise<void> => {
    if (await talk.act('Saving…', 'planEvent', wish)) onDone();
  };

  return (
    <form
      class="event-form"
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      {card === null && (
        <label>
          Kind
          <select value={wish.kind} onChange={event => setWish(usual(event.currentTarget.value as EventKind, view))}>
            {EVENT_KINDS.map(kind => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        </label>
      )}
      <label>
        For
        <select value={wish.committee} onChange={event => set({committee: event.currentTarget.value})}>
          <option value="">Everybody</option>
          {view.committees.map(({code, name}) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <When label="Begins" value={wish.starts} onInput={starts => set({starts})} />
      <When label="Ends" value={wish.ends} onInput={ends => set({ends})} />
      <Line label="Place (empty: online)" value={wish.place} onInput={place => set({place})} />
      {byName && (
        <>
          <Count label="Capacity (empty: everybody)" value={wish.capacity} onInput={capacity => set({capacity})} />
          <Count label="Deposit in € (empty: none)" value={wish.deposit} onInput={deposit => set({deposit})} />
          <label class="tick">
            <input
              type="checkbox"
              checked={wish.obligatory}
              onChange={event => set({obligatory: event.currentTarget.checked})}
            />{' '}
            Obligatory: whoever misses it has to make up for it
          </label>
          <Line label="Link of the recording" value={wish.recording} onInput={recording => set({recording})} />
          <Line label="Link of the quiz" value={wish.quiz} onInput={quiz => set({quiz})} />
        </>
      )}
      {card !== null && card.told > 0 && (
        <p class="quiet">
          {card.told} were told. Another time or place makes a new invitation, which you then send from Send notices….
        </p>
      )}
      {card === null && byName && (
        <p class="quiet">Reminders leave by themselves, on the days that Settings names before it.</p>
      )}
      <div class="actions">
        <button type="submit" class="primary" disabled={talk.doing !== ''}>
          {card === null ? 'Plan' : 'Save'}
        </button>
        <button type="button" onClick={onDone}>
          Back
        </button>
      </div>
    </form>
  );
}

interface FieldProps<Held> {
  readonly label: string;
  readonly value: Held;
  readonly onInput: (value: Held) => void;
}

function Line({label, value, onInput}: FieldProps<string>) {
  return (
    <label>
      {label}
      <input type="text" maxLength={300} value={value} onInput={event => onInput(event.currentTarget.value)} />
    </label>
  );
}

function When({label, value, onInput}: FieldProps<string>) {
  return (
    <label>
      {label} (Brussels time)
      <input type="datetime-local" value={value} onInput={event => onInput(event.currentTarget.value.slice(0, 16))} />
    </label>
  );
}

function Count({label, value, onInput}: FieldProps<number | null>) {
  return (
    <label>
      {label}
      <input
        type="number"
        min={0}
        value={value ?? ''}
        onInput={event => onInput(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      />
    </label>
  );
}

/** What a new session of a kind begins with: the time that Settings names. */
function usual(kind: EventKind, {usual: times, now}: EventsView): EventWish {
  const starts = kind === 'information session' ? '' : times[kind];
  const isPast = starts !== '' && `${starts}:00Z` < now;
  return {
    ...{event: null, kind, committee: '', place: '', capacity: null, deposit: null, recording: '', quiz: ''},
    starts: isPast ? '' : starts,
    ends: starts === '' || isPast ? '' : later(starts, HOURS[kind]),
    obligatory: kind !== 'information session',
  };
}

/** So many hours on, on the wall clock. */
function later(local: string, hours: number): string {
  return new Date(Date.parse(`${local}:00Z`) + hours * 3_600_000).toISOString().slice(0, 16);
}
