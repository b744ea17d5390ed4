/**
 * What a season promises of its sessions: every visitor of an information session is counted once and got the booklet once; everybody with an accepted place was
 * invited once to each session and reminded once each time; who was there is noted, who was not is told what to do; each session stands in the calendar once.
 */

import {calendarsOf} from '../../emulator/calendar/model';
import {guests, type Season, visitors} from '../../emulator/demo';
import {receivedAbout} from './mails';
import {counted, rowsOf, type SheetRow} from './rows';
import type {StagePromises} from './stage-promises';

export const informationPromises: StagePromises = {
  stage: 'information',
  atItsEnd: season => (sessions(season, 'information session').length === 0 ? [] : visitorsBroken(season)),
  figures: season => counted(rowsOf(season, 'Attendance').map(({Event}) => `visitors of ${Event}`)),
};

export const sessionsPromises: StagePromises = {
  stage: 'sessions',
  atItsEnd: season => [
    ...listBroken(season),
    ...presenceBroken(season),
    ...missedBroken(season),
    ...calendarBroken(season),
    ...dashboardBroken(season),
  ],
  lasting: toldBroken,
  figures: season => ({
    ...counted(
      named(season).flatMap(({Event, Kind}) =>
        listOf(season, Event).map(({Presence}) => `${Kind}: ${Presence || 'not seen'}`),
      ),
    ),
    reminders: rowsOf(season, 'Outbox').filter(({Step, State}) => Step === 'event reminder' && State === 'sent').length,
  }),
};

function sessions(season: Season, ...kinds: string[]): SheetRow[] {
  return rowsOf(season, 'Events').filter(({Kind}) => kinds.includes(String(Kind)));
}

function named(season: Season): SheetRow[] {
  return sessions(season, 'OG session', 'PET');
}

function listOf(season: Season, event: unknown): SheetRow[] {
  return rowsOf(season, 'Attendance').filter(({Event}) => Event === event);
}

/** A mail to a visitor bears no reference. */
function booklets({workspace}: Season, email: string): number {
  const {received} = workspace.mailbox(email);
  return received.filter(({headers}) => / - information session \S+$/.test(headers['x-scope-desk'] ?? '')).length;
}

function visitorsBroken(season: Season): string[] {
  const all = visitors();
  const wrong = all.filter(({email, mistaken}) => booklets(season, email) !== (mistaken ? 0 : 1));
  const counts = sessions(season, 'information session').flatMap(({Event, Committee}) => {
    const came = all.filter(({at, mistaken}) => at === Committee && !mistaken).length;
    const noted = listOf(season, Event).length;
    return came === noted ? [] : [`${Event} had ${came} visitors and the sheet counts ${noted}.`];
  });
  return [...counts, ...wrong.map(({email}) => `${email} got the booklet ${booklets(season, email)} times.`)];
}

function addresses(season: Season): ReadonlyMap<unknown, string> {
  const counting = rowsOf(season, 'Applications').filter(({State}) => State !== 'superseded');
  return new Map(counting.map(row => [row.Reference, String(row['E-mail'])]));
}

function accepted(season: Season): unknown[] {
  return rowsOf(season, 'Allocation')
    .filter(({State}) => State === 'accepted')
    .map(({Reference}) => Reference);
}

function listBroken(season: Season): string[] {
  const going = accepted(season);
  return named(season).flatMap(({Event}) => {
    const listed = new Set(listOf(season, Event).map(({Reference}) => Reference));
    const lost = going.filter(reference => !listed.has(reference));
    return lost.slice(0, 5).map(reference => `${reference} has a place and is not on the list of ${Event}.`);
  });
}

/** Nobody hears of a session twice, and nobody who is not on its list hears of it. */
function toldBroken(season: Season): string[] {
  const to = addresses(season);
  return [...to].flatMap(([reference, address]) =>
    named(season).flatMap(({Event, Kind}) => {
      const isListed = listOf(season, Event).some(row => row.Reference === reference);
      const told = receivedAbout(season, address, String(Kind)).length;
      const marks = receivedAbout(season, address, 'event reminder').map(({headers}) => headers['x-scope-desk']);
      return [
        ...(told === (isListed ? 1 : 0) ? [] : [`${reference} was invited to ${Event} ${told} times.`]),
        ...(new Set(marks).size === marks.length ? [] : [`${reference} was reminded of a session twice.`]),
      ];
    }),
  );
}

/** What people did is what the sheet says. */
function presenceBroken(season: Season): string[] {
  return named(season).flatMap(({Event}) => {
    const noted = new Map(listOf(season, Event).map(({Reference, Presence}) => [Reference, Presence]));
    return guests(season, String(Event)).flatMap(({reference, manner}) => {
      const truth = manner.comes !== '' ? 'came' : manner.makesUp ? 'made up' : '';
      const said = noted.get(reference);
      return said === truth ? [] : [`${reference} at ${Event}: “${truth}”, and the sheet says “${said}”.`];
    });
  });
}

function missedBroken(season: Season): string[] {
  return named(season).flatMap(({Event}) =>
    guests(season, String(Event)).flatMap(({reference, email, manner}) => {
      const told = receivedAbout(season, email, 'event missed').filter(({headers}) =>
        (headers['x-scope-desk'] ?? '').includes(`${Event}.`),
      ).length;
      return told === (manner.comes === '' ? 1 : 0)
        ? []
        : [`${reference} was told ${told} times to have missed ${Event}.`];
    }),
  );
}

function calendarBroken({workspace, neo}: Season): string[] {
  const made = [...calendarsOf(workspace.core).byId.values()].filter(({isPrimary}) => !isPrimary);
  const titles = made.flatMap(({id}) => workspace.calendar(neo.account, id).events()).map(({title}) => title);
  return ['OG session', 'Pre-Exchange Training'].flatMap(title => {
    const count = titles.filter(each => each.endsWith(title)).length;
    return count === 1 ? [] : [`The calendar has ${count} events “${title}”.`];
  });
}

/** The tab counts the same people as the other tabs. */
function dashboardBroken(season: Season): string[] {
  const [header = [], ...rows] = season.book.tab('Dashboard').values().slice(3);
  const column = header.indexOf('Accepted');
  const total = rows
    .slice(
      0,
      rows.findIndex(([first]) => first === ''),
    )
    .reduce((sum, row) => sum + Number(row[column]), 0);
  const going = accepted(season).length;
  return total === going ? [] : [`${going} have accepted a place and the Dashboard says ${total}.`];
}
