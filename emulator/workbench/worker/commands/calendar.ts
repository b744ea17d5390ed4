/** Calendar: the calendars that a person sees, and what is in them between two instants. */

import {eventsBetween, type Seen} from '../../../calendar/events';
import {type CalendarState, calendarsOf} from '../../../calendar/model';
import {instantOf, isAllDay} from '../../../calendar/moments';
import type {Account} from '../../../kernel';
import type {World} from '../world';
import {type Asker, look} from './command';

export const calendar = {
  'calendar.events': look(({world, account}: Asker, {from, to}: {from: number; to: number}) => {
    const calendars = calendarsSeen(world, account);
    return {
      zone: world.core.timeZone,
      calendars: calendars.map(({id, name}) => ({id, name, color: colorOf(world, account, id)})),
      events: calendars
        .flatMap(each => eventsBetween(world.core, each, from, to, world.core.timeZone))
        .map(seen => eventShown(seen, world.core.timeZone))
        .sort((one, other) => one.from - other.from),
    };
  }),
};

/** Own calendars, and those of others in the person's list. */
function calendarsSeen(world: World, account: Account): CalendarState[] {
  const all = calendarsOf(world.core);
  const email = account.email.toLowerCase();
  const listed = all.lists.get(email);
  return [...all.byId.values()].filter(
    ({id, owner, acl}) =>
      owner === email || listed?.has(id) === true || ['reader', 'writer', 'owner'].includes(acl[`user:${email}`] ?? ''),
  );
}

function colorOf(world: World, account: Account, id: string): string {
  return calendarsOf(world.core).lists.get(account.email.toLowerCase())?.get(id)?.color ?? '#1a73e8';
}

function eventShown(seen: Seen, zone: string) {
  const {event, calendar: home, start, end} = seen;
  const {summary = '', description = '', location = '', conferenceData} = event.details;
  const from = instantOf(start, zone);
  return {
    key: `${home.id}/${event.id}/${from}`,
    calendar: home.id,
    title: summary || '(No title)',
    description,
    location,
    meet: meetOf(conferenceData),
    allDay: isAllDay(seen),
    from,
    to: instantOf(end, zone),
    guests: event.guests.map(({email, displayName = '', responseStatus}) => ({email, displayName, responseStatus})),
  };
}

function meetOf(conference: object | undefined): string | null {
  const {entryPoints} = (conference ?? {}) as {entryPoints?: readonly {uri?: string}[]};
  return entryPoints?.[0]?.uri ?? null;
}
