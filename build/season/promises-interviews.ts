/**
 * What a season promises of its bookings: everybody who was invited has an interview, nobody two, no slot two people, nobody before a panel of the own university; the
 * calendar, the entry in the last mail and the sheet say the same hour, and every mail about a booking has its link.
 */

import {calendarsOf} from '../../emulator/calendar/model';
import type {Season} from '../../emulator/demo';
import {receivedAbout} from './mails';
import {counted, rowsOf, type SheetRow} from './rows';
import type {StagePromises} from './stage-promises';

const TOLD = ['interview confirmed', 'interview moved'];

export const interviewsPromises: StagePromises = {
  stage: 'interviews',
  atItsEnd: season => [
    ...servedBroken(season),
    ...calendarBroken(season),
    ...entriesBroken(season),
    ...linksBroken(season),
  ],
  lasting: season => [...slotsBroken(season), ...universitiesBroken(season)],
  figures: season => ({
    slots: rowsOf(season, 'Interviews').length,
    ...counted(rowsOf(season, 'Interviews').map(row => String(row.State))),
    'events in the calendar': events(season).length,
    'who moved': rowsOf(season, 'Candidates').filter(row => Number(row.Moves) > 0).length,
  }),
};

function invited(season: Season): SheetRow[] {
  return rowsOf(season, 'Applications').filter(row => row.Decision === 'invited' && row.State !== 'withdrawn');
}

function held(season: Season): SheetRow[] {
  return rowsOf(season, 'Interviews').filter(row => row.Reference !== '' && row.State !== 'free');
}

function servedBroken(season: Season): string[] {
  const served = new Set(held(season).map(row => row.Reference));
  const without = invited(season).filter(row => !served.has(row.Reference));
  return without.slice(0, 5).map(row => `${row.Reference} was invited and has no interview.`);
}

/** A person may stand in two slots only where the first was missed. */
function slotsBroken(season: Season): string[] {
  const booked = held(season).filter(row => row.State !== 'no-show');
  const twice = Object.entries(counted(booked.map(row => String(row.Reference)))).filter(([, count]) => count > 1);
  const candidates = new Map(rowsOf(season, 'Candidates').map(row => [row.Reference, row.Slot]));
  const astray = booked.filter(row => candidates.get(row.Reference) !== row.Slot);
  return [
    ...twice.slice(0, 5).map(([reference, count]) => `${reference} has ${count} interviews.`),
    ...astray.slice(0, 5).map(row => `${row.Slot} is ${row.Reference}’s, and Candidates says otherwise.`),
  ];
}

function universitiesBroken(season: Season): string[] {
  const committees = new Map(season.officers.map(({email, committee}) => [email, committee]));
  const own = new Map(invited(season).map(row => [row.Reference, String(row.Committee)]));
  return held(season)
    .filter(row =>
      String(row.Panel)
        .split('; ')
        .some(email => committees.get(email) === own.get(row.Reference)),
    )
    .slice(0, 5)
    .map(row => `${row.Slot}: somebody of the own university interviews ${row.Reference}.`);
}

/** Of the calendar that the product made, which is the only one beside those of the people. */
function events({workspace, neo}: Season) {
  const made = [...calendarsOf(workspace.core).byId.values()].filter(({isPrimary}) => !isPrimary);
  const all = made.flatMap(({id}) => workspace.calendar(neo.account, id).events());
  return all.filter(({title}) => title.startsWith('Interview '));
}

function calendarBroken(season: Season): string[] {
  const wanted = held(season).map(row => `${row.Reference} ${new Date(Number(row.Starts)).toISOString()} ${row.Panel}`);
  const there = events(season).map(({title, start, guests}) => {
    return `${/S\d\d-\d+/.exec(title)?.[0]} ${start.toISOString()} ${guests.map(({email}) => email).join('; ')}`;
  });
  return [
    ...wanted
      .filter(each => !there.includes(each))
      .slice(0, 3)
      .map(each => `The calendar has no event ${each}.`),
    ...there
      .filter(each => !wanted.includes(each))
      .slice(0, 3)
      .map(each => `The calendar has an event ${each} too many.`),
  ];
}

/** The last word in somebody's mailbox about the interview. */
function entriesBroken(season: Season): string[] {
  const starts = new Map(held(season).map(row => [row.Reference, new Date(Number(row.Starts)).toISOString()]));
  return invited(season)
    .filter(row => lastEntry(season, String(row['E-mail'])) !== starts.get(row.Reference))
    .slice(0, 5)
    .map(row => `The last mail to ${row.Reference} about the interview says another time than the sheet.`);
}

/** Its beginning, in UTC; undefined after a cancellation. */
function lastEntry(season: Season, address: string): string | undefined {
  const mails = season.workspace
    .mailbox(address)
    .received.flatMap(({attachments}) => attachments.filter(({name}) => name.endsWith('.ics')));
  const text = new TextDecoder().decode(mails.at(-1)?.bytes ?? new Uint8Array());
  const [, year, month, day, hours, minutes] = /DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00Z/.exec(text) ?? [];
  if (year === undefined || text.includes('METHOD:CANCEL')) return undefined;
  return `${year}-${month}-${day}T${hours}:${minutes}:00.000Z`;
}

function linksBroken(season: Season): string[] {
  return invited(season)
    .flatMap(row => TOLD.flatMap(step => receivedAbout(season, String(row['E-mail']), step)))
    .filter(({text}) => !/https:\/\/meet\.google\.com\/[a-z-]+/.test(text))
    .slice(0, 3)
    .map(({subject}) => `The mail “${subject}” has no link.`);
}
