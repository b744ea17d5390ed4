/**
 * What a season promises of its intake: each response of the form is one application, everybody's applications are what they ought to be, each version has one
 * receipt, and what people typed to do harm stands as typed.
 */

import {addressOf, outcomes, type Season, truthOf} from '../../emulator/demo';
import {hostileBroken} from './hostile';
import {receivedAbout} from './mails';
import {counted, rowsOf, type SheetRow} from './rows';
import type {StagePromises} from './stage-promises';

export const intakePromises: StagePromises = {
  stage: 'intake',
  atItsEnd: season => {
    if (!season.book.hasTab('Applications')) return ['There is no tab “Applications”: the set-up made none.'];
    const applications = rowsOf(season, 'Applications');
    return [
      ...peopleBroken(season, applications),
      ...countsBroken(season, applications),
      ...strangersBroken(season),
      ...hostileBroken(season, applications),
    ];
  },
  lasting: season => {
    if (!season.book.hasTab('Applications')) return [];
    return [...responsesBroken(season, rowsOf(season, 'Applications')), ...receiptsBroken(season)];
  },
};

/** Each response of the form is one application, and nothing else is. */
function responsesBroken({form}: Season, applications: readonly SheetRow[]): string[] {
  const responses = form.responses().length;
  return [
    ...(responses === applications.length
      ? []
      : [`The form has ${responses} responses and the sheet ${applications.length} applications.`]),
    ...repeated('reference', applications),
    ...repeated('response', applications),
  ];
}

function repeated(what: 'reference' | 'response', applications: readonly SheetRow[]): string[] {
  const title = what === 'reference' ? 'Reference' : 'Response';
  const twice = Object.entries(counted(applications.map(row => String(row[title])))).filter(([, count]) => count > 1);
  return twice.slice(0, 3).map(([value, count]) => `The ${what} ${value} stands ${count} times in Applications.`);
}

/** Everybody's applications, in the order in which they were sent, are what they ought to be. */
function peopleBroken({people, sent}: Season, applications: readonly SheetRow[]): string[] {
  const byAddress = grouped(applications);
  return people
    .flatMap(person => {
      const addresses = [...new Set(person.deeds.map(addressOf))];
      const rows = addresses.flatMap(address => byAddress.get(address) ?? []).sort(bySubmission);
      const states = rows.map(row => String(row.State)).join(', ');
      const expected = outcomes(person, sent).join(', ');
      const who = `${person.email}, who ${person.does},`;
      return states === expected
        ? []
        : [`${who} has ${states || 'no application'}, and ought to have ${expected || 'none'}.`];
    })
    .slice(0, 5);
}

function grouped(applications: readonly SheetRow[]): Map<string, SheetRow[]> {
  const groups = new Map<string, SheetRow[]>();
  for (const row of applications) {
    const address = String(row['E-mail']);
    groups.set(address, [...(groups.get(address) ?? []), row]);
  }
  return groups;
}

/** In the same second the one that was taken in first stands first. */
function bySubmission(one: SheetRow, other: SheetRow): number {
  const difference = Number(one.Submitted) - Number(other.Submitted);
  return difference || (String(one.Reference) < String(other.Reference) ? -1 : 1);
}

function countsBroken(season: Season, applications: readonly SheetRow[]): string[] {
  const {byState, late} = truthOf(season);
  const states = counted(applications.map(row => String(row.State)));
  const marked = applications.filter(row => row['Late by'] !== '').length;
  return [
    ...Object.entries(byState)
      .filter(([state, count]) => (states[state] ?? 0) !== count)
      .map(([state, count]) => `${states[state] ?? 0} applications are ${state}; it ought to be ${count}.`),
    ...(marked === late ? [] : [`${marked} applications are marked late; it ought to be ${late}.`]),
  ];
}

/** One receipt for each version of each application, in the outbox and in the mailbox. */
function receiptsBroken(season: Season): string[] {
  const {receipts} = truthOf(season);
  const total = Object.values(receipts).reduce((sum, count) => sum + count, 0);
  const outbox = rowsOf(season, 'Outbox').filter(row => row.Step === 'receipt');
  const unsent = outbox.filter(row => row.State !== 'sent');
  return [
    ...(outbox.length === total ? [] : [`The outbox has ${outbox.length} receipts; it ought to have ${total}.`]),
    ...unsent.slice(0, 3).map(row => `The mail ${row.Key} is ${row.State}${row.Reason ? `: ${row.Reason}` : ''}.`),
    ...Object.entries(receipts).flatMap(([address, count]) => {
      const got = receivedAbout(season, address, 'receipt').length;
      return got === count ? [] : [`${address} received ${got} receipts; it ought to be ${count}.`];
    }),
  ].slice(0, 10);
}

/** Up to here nobody gets a mail but who has applied, and nobody gets another than receipts. */
function strangersBroken(season: Season): string[] {
  const {workspace, neo, officers} = season;
  const {receipts} = truthOf(season);
  const got = (address: string): number => workspace.mailbox(address).received.length;
  const others = [...HARMED, ...officers.map(({email}) => email), neo.email].filter(each => !receipts[each]);
  return [
    ...Object.entries(receipts)
      .filter(([address, count]) => got(address) > count)
      .slice(0, 5)
      .map(([address, count]) => `${address} received ${got(address)} mails; it ought to be ${count} receipts.`),
    ...others.filter(got).map(address => `${address} received ${got(address)} mails, and ought to receive none.`),
  ];
}

/** Whom the hostile addresses would have reached. */
const HARMED = ['all@x.be', 'a@x.be', 'b@x.be'];
