/** Calendar: what whoever sits at the window has in theirs, as a week or as a list. */

import {useState} from 'preact/hooks';
import type {Value} from '../../worker/commands';
import {useAsked} from '../live';
import {go, href, useRoute} from '../route';
import {monthAndYear} from '../when';
import {dayCalled, daysFrom} from './days';
import {EventDetail} from './event';
import {List} from './list';
import {Week} from './week';

export type Event = Value<'calendar.events'>['events'][number];
export type Calendars = Value<'calendar.events'>['calendars'];

type Manner = 'week' | 'list';

const DAYS: Record<Manner, number> = {week: 7, list: 60};
const STEP: Record<Manner, number> = {week: 7, list: 30};

/** `#/calendar/week/2027-10-18`, `#/calendar/list/2027-10-18`; without a day it is today. */
export function CalendarView() {
  const {path} = useRoute();
  const {value: state} = useAsked('session.state', {});
  if (state === undefined) return <p class="empty">Opening the calendar…</p>;
  const {now, zone, me} = state;
  const at = dayCalled(path[1], zone) ?? now;
  return <Open key={me.email} manner={path[0] === 'list' ? 'list' : 'week'} at={at} now={now} zone={zone} />;
}

interface OpenProps {
  readonly manner: Manner;
  readonly at: number;
  readonly now: number;
  readonly zone: string;
}

function Open({manner, at, now, zone}: OpenProps) {
  const days = daysFrom(at, DAYS[manner], zone, {onMonday: manner === 'week'});
  const {value, error} = useAsked('calendar.events', {from: days[0]!.from, to: days.at(-1)!.to});
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Event | null>(null);
  const events = (value?.events ?? []).filter(({calendar}) => !hidden.has(calendar));
  const calendars = value?.calendars ?? [];
  const turn = (by: number) => go('calendar', manner, daysFrom(days[0]!.from, Math.abs(by) + 1, zone).at(-1)!.key);
  const back = () => go('calendar', manner, dayBefore(days[0]!.from, STEP[manner], zone));
  const shown = {days, events, calendars, now, zone, onOpen: setOpen};

  return (
    <div class="calendar">
      <header class="calendar-bar">
        <h1>{monthAndYear(days[0]!.from, zone)}</h1>
        <button type="button" onClick={() => go('calendar', manner)}>
          Today
        </button>
        <button type="button" class="icon-button" aria-label="Earlier" onClick={back}>
          ‹
        </button>
        <button type="button" class="icon-button" aria-label="Later" onClick={() => turn(STEP[manner])}>
          ›
        </button>
        <span class="spring" />
        <Calendar calendars={calendars} hidden={hidden} onChange={setHidden} />
        <nav class="manners" aria-label="Shown as">
          {(['week', 'list'] as const).map(each => (
            <a
              key={each}
              href={href('calendar', each, ...(at === now ? [] : [days[0]!.key]))}
              aria-current={each === manner ? 'page' : undefined}
            >
              {each === 'week' ? 'Week' : 'List'}
            </a>
          ))}
        </nav>
      </header>
      {error !== null && (
        <p class="empty" role="alert">
          {error}
        </p>
      )}
      {manner === 'week' ? <Week {...shown} /> : <List {...shown} />}
      {open !== null && (
        <EventDetail
          event={open}
          zone={zone}
          calendar={calendars.find(({id}) => id === open.calendar)?.name ?? ''}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function dayBefore(at: number, days: number, zone: string): string {
  // Noon of about so many days before: exact to the day whatever the clocks did.
  const noon = at + 12 * 3_600_000 - days * 24 * 3_600_000;
  return daysFrom(noon, 1, zone)[0]!.key;
}

interface CalendarsProps {
  readonly calendars: Calendars;
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

/** Which calendars are shown. */
function Calendar({calendars, hidden, onChange}: CalendarsProps) {
  if (calendars.length < 2) return null;
  return (
    <fieldset class="calendars">
      <legend class="unseen">Calendars</legend>
      {calendars.map(({id, name, color}) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={!hidden.has(id)}
            style={{accentColor: color}}
            onChange={event => {
              const {checked} = event.currentTarget;
              onChange(new Set(checked ? [...hidden].filter(each => each !== id) : [...hidden, id]));
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
