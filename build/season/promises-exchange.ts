/**
 * What a season promises of its exchanges: everybody with an accepted place has a file that ends with everything handed in, every day is counted back from the start, nobody is
 * reminded twice in a week or asked for what is there, a late card is written about once, and whoever's placement changes hears it once.
 */

import {hostOf, type Season} from '../../emulator/demo';
import {receivedAbout} from './mails';
import {counted, rowsOf, type SheetRow} from './rows';
import type {StagePromises} from './stage-promises';

const DAY = 86_400_000;

export const exchangePromises: StagePromises = {
  stage: 'exchange',
  atItsEnd: season => [
    ...filesBroken(season),
    ...datesBroken(season),
    ...askedBroken(season),
    ...changesBroken(season),
  ],
  lasting: season => [...weeklyBroken(season), ...hostsBroken(season)],
  figures: season => {
    const outbox = rowsOf(season, 'Outbox').filter(({State}) => State === 'sent');
    const sent = (step: string): number => outbox.filter(({Step}) => Step === step).length;
    return {
      ...counted(rowsOf(season, 'Exchange').map(({State}) => String(State))),
      documents: rowsOf(season, 'Documents').length,
      'came in late': rowsOf(season, 'Documents').filter(row => Number(row['Done on']) > Number(row.Due)).length,
      reminders: sent('exchange reminder'),
      digests: sent('digest'),
      'letters to hosts': sent('late card'),
      'months moved': sent('exchange moved'),
    };
  },
};

function filesBroken(season: Season): string[] {
  const files = new Map(rowsOf(season, 'Exchange').map(row => [row.Reference, row.State]));
  const accepted = rowsOf(season, 'Allocation').filter(({State}) => State === 'accepted');
  const open = rowsOf(season, 'Documents').filter(
    ({Reference, State}) => files.get(Reference) === 'finished' && State === 'open',
  );
  return [
    ...accepted
      .filter(({Reference}) => files.get(Reference) !== 'finished')
      .map(({Reference}) => `${Reference} has an accepted place and the file is ${files.get(Reference) ?? 'missing'}.`),
    ...open.map(({Reference, Document}) => `${Reference} is finished without ${Document}.`),
  ].slice(0, 5);
}

/** Weeks counted back from the first day; what was done before a month moved keeps its day, but for what names the month. */
function datesBroken(season: Season): string[] {
  const moved = movedOf(season);
  const starts = new Map(rowsOf(season, 'Exchange').map(row => [row.Reference, dayOf(row.Starts)]));
  return rowsOf(season, 'Documents')
    .filter(({Reference, Document}) => !moved.has(String(Reference)) || NAMES_MONTH.has(String(Document)))
    .filter(row => {
      const start = Date.parse(starts.get(row.Reference) ?? '');
      return dayOf(row.Due) !== new Date(start - Number(row['Weeks before']) * 7 * DAY).toISOString().slice(0, 10);
    })
    .slice(0, 5)
    .map(
      row =>
        `${row.Document} of ${row.Reference} is due on ${dayOf(row.Due)}, which is not ${row['Weeks before']} weeks before the start.`,
    );
}

const NAMES_MONTH = new Set(['CA', 'CC', 'Insurance']);

function movedOf(season: Season): ReadonlySet<string | undefined> {
  const steps = rowsOf(season, 'Journal').filter(({Action}) => Action === 'move month');
  return new Set(steps.map(({Summary}) => /S\d\d-\d+/.exec(String(Summary))?.[0]));
}

/** A day of the sheet, which is midnight in Brussels. */
function dayOf(cell: unknown): string {
  return new Date(Number(cell) + DAY / 2).toISOString().slice(0, 10);
}

function addresses(season: Season): ReadonlyMap<unknown, string> {
  return new Map(rowsOf(season, 'Applications').map(row => [row.Reference, String(row['E-mail'])]));
}

function outgoings(season: Season): [reference: string, address: string][] {
  const to = addresses(season);
  return rowsOf(season, 'Exchange').map(({Reference}) => [String(Reference), to.get(Reference) ?? '']);
}

/** No reminder asks for what came in before it left. */
function askedBroken(season: Season): string[] {
  const byReference = new Map<unknown, SheetRow[]>();
  for (const row of rowsOf(season, 'Documents'))
    byReference.set(row.Reference, [...(byReference.get(row.Reference) ?? []), row]);
  return outgoings(season)
    .flatMap(([reference, address]) =>
      receivedAbout(season, address, 'exchange reminder').flatMap(({text, date}) =>
        (byReference.get(reference) ?? [])
          .filter(row => row['Done on'] !== '' && Number(row['Done on']) + DAY < date.getTime())
          .filter(({Document}) => text.includes(`${Document}: `))
          .map(({Document}) => `${reference} was asked for ${Document}, which had come in.`),
      ),
    )
    .slice(0, 5);
}

/** Who is in a file, and whom the outbox names as moved or cancelled, heard it as often as it happened. */
function changesBroken(season: Season): string[] {
  const to = addresses(season);
  const cancelled = new Set(
    rowsOf(season, 'Exchange')
      .filter(({State}) => State === 'cancelled')
      .map(({Reference}) => Reference),
  );
  const moved = movedOf(season);
  return [...to].flatMap(([reference, address]) => [
    ...heard(season, address, 'exchange cancelled', cancelled.has(reference)),
    ...heard(season, address, 'exchange moved', moved.has(String(reference))),
  ]);
}

function heard(season: Season, address: string, step: string, ought: boolean): string[] {
  const times = address === '' ? 0 : receivedAbout(season, address, step).length;
  return times === (ought ? 1 : 0) ? [] : [`${address} got the mail “${step}” ${times} times.`];
}

/** One reminder and one digest a week at most. */
function weeklyBroken(season: Season): string[] {
  const officers = [season.neo, ...season.officers].map(({email}) => email);
  const people = [...new Set([...outgoings(season).map(([, address]) => address), ...officers])].filter(
    each => each !== '',
  );
  return people
    .filter(address => {
      const {received} = season.workspace.mailbox(address);
      const marks = received
        .map(({headers}) => headers['x-scope-desk'] ?? '')
        .filter(mark => / (exchange reminder|digest) /.test(mark));
      return new Set(marks).size !== marks.length;
    })
    .map(address => `${address} got the same weekly mail twice.`);
}

/** Each late card is one letter, in the mailbox of the host's officer. */
function hostsBroken(season: Season): string[] {
  const letters = rowsOf(season, 'Outbox').filter(({Step}) => Step === 'late card');
  const countries = [...new Set(rowsOf(season, 'Exchange').map(({Country}) => String(Country)))];
  const arrived = countries.reduce(
    (sum, country) => sum + season.workspace.mailbox(hostOf(country)).received.length,
    0,
  );
  const left = letters.filter(({State}) => State === 'sent').length;
  return arrived === left ? [] : [`${left} letters to hosts left and ${arrived} arrived.`];
}
