/** The tick list: who is on it, what they said, and whether they came. Ticks are kept here until they are saved together. */
import {useState} from 'preact/hooks';
import type {Guest} from '../../domain/events/view';
import {counted} from '../../domain/listed';
import {PRESENCES, type Presence} from '../../domain/tables/attendance';
import type {PartProps} from './details';

type Filter = 'all' | 'missing' | 'not coming';

const FILTERS: Readonly<Record<Filter, string>> = {
  all: 'Everybody',
  missing: 'Not there',
  'not coming': 'Said no',
};

export function Guests({talk, view, card}: PartProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const [ticks, setTicks] = useState<Readonly<Record<string, Presence | ''>>>({});
  const changed = Object.entries(ticks).filter(
    ([reference, presence]) => view.guests.find(guest => guest.reference === reference)?.presence !== presence,
  );
  const mayTick = card.phase === 'now' || card.phase === 'over';
  const shown = view.guests.filter(guest => belongs(guest, filter));
  const save = async (): Promise<void> => {
    const all = changed.map(([reference, presence]) => ({reference, presence}));
    if (await talk.act('Saving…', 'takeAttendance', {event: card.event, ticks: all})) setTicks({});
  };

  return (
    <section>
      <h2>List</h2>
      <label class="filter">
        Show
        <select value={filter} onChange={event => setFilter(event.currentTarget.value as Filter)}>
          {(Object.keys(FILTERS) as Filter[]).map(each => (
            <option key={each} value={each}>
              {FILTERS[each]} ({view.guests.filter(guest => belongs(guest, each)).length})
            </option>
          ))}
        </select>
      </label>
      {!mayTick && <p class="quiet">Who is there can be ticked when it begins.</p>}
      <ul class="guests">
        {shown.map(guest => (
          <li key={guest.reference}>
            <div class="guest">
              <span>
                {guest.name} <span class="quiet">{guest.committee}</span>
              </span>
              <span class="quiet">{remark(guest)}</span>
              {mayTick && (
                <select
                  aria-label={`Presence of ${guest.name}`}
                  value={ticks[guest.reference] ?? guest.presence}
                  onChange={event =>
                    setTicks({...ticks, [guest.reference]: event.currentTarget.value as Presence | ''})
                  }
                >
                  <option value="">not seen</option>
                  {PRESENCES.filter(each => each !== 'made up' || card.phase === 'over').map(presence => (
                    <option key={presence}>{presence}</option>
                  ))}
                </select>
              )}
            </div>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="quiet">Nobody.</p>}
      {mayTick && (
        <div class="actions">
          <button type="button" disabled={talk.doing !== '' || changed.length === 0} onClick={save}>
            {changed.length === 0 ? 'Nothing to save' : `Save ${counted(changed.length, 'tick')}`}
          </button>
        </div>
      )}
    </section>
  );
}

function belongs({presence, reply}: Guest, filter: Filter): boolean {
  if (filter === 'missing') return presence === '' || presence === 'missed';
  return filter === 'all' || reply === 'not coming';
}

function remark({reply, presence, notedBy, left}: Guest): string {
  if (left) return 'has no place any more';
  if (presence === 'came' && notedBy === '') return 'signed in';
  return reply === '' ? 'has not said' : reply;
}
