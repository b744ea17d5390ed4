/**
 * What a season promises of its first round: everybody who takes part is read as often as the season says, by nobody of the own university, twice by
 * nobody, and every mark that stands in the tab is the one that its reader gave.
 */

import {marksGiven, type ReadingRow, readingRows, type Season} from '../../emulator/demo';
import {counted, rowsOf} from './rows';
import type {StagePromises} from './stage-promises';

/** The default of the setting; the demo leaves it. */
const READINGS_EACH = 2;

export const readingPromises: StagePromises = {
  stage: 'reading',
  atItsEnd: season => [...readEnough(season), ...remindersBroken(season)],
  lasting: season => [...strangersRead(season), ...marksBroken(season)],
  figures: season => {
    const rows = readingRows(season);
    return {
      'readings done': rows.filter(({State}) => State === 'done').length,
      'given back': rows.filter(({State}) => State === 'abstained').length,
      readers: new Set(rows.map(({Reader}) => Reader)).size,
    };
  },
};

/** Every complete application has its readings, and nothing is left unread. */
function readEnough(season: Season): string[] {
  const rows = readingRows(season);
  const done = counted(rows.filter(({State}) => State === 'done').map(({Reference}) => Reference));
  const complete = rowsOf(season, 'Applications').filter(row => row.State === 'complete');
  const wrong = complete.filter(row => done[String(row.Reference)] !== READINGS_EACH);
  const unread = rows.filter(({State}) => State === 'dealt');
  return [
    ...wrong
      .slice(0, 3)
      .map(
        ({Reference}) => `${Reference} has ${done[String(Reference)] ?? 0} readings; it ought to be ${READINGS_EACH}.`,
      ),
    ...unread.slice(0, 3).map(({Reference, Reader}) => `${Reader} has not read ${Reference}.`),
  ];
}

/** Nobody reads the own university or the own application, and nobody reads twice; told by the people, not by the product's tabs. */
function strangersRead(season: Season): string[] {
  const committees = new Map(
    season.people.flatMap(({deeds, committee}) => deeds.map(({as}) => [as, committee] as const)),
  );
  const addresses = addressesOf(season);
  const readers = new Map(season.officers.map(officer => [officer.email, officer]));
  const live = readingRows(season).filter(({State}) => State === 'done');
  const twice = Object.entries(counted(live.map(({Reference, Reader}) => `${Reader} reads ${Reference}`)));
  return [
    ...live.flatMap(({Reference, Reader}) => {
      const [officer, applicant] = [readers.get(Reader), addresses.get(Reference) ?? ''];
      if (officer === undefined) return [`${Reader} reads ${Reference} and is no officer.`];
      if (applicant === Reader) return [`${Reader} reads the own application.`];
      return committees.get(applicant) === officer.committee
        ? [`${Reader} reads ${Reference} of the own university.`]
        : [];
    }),
    ...twice.filter(([, count]) => count > 1).map(([what, count]) => `${what} ${count} times.`),
  ].slice(0, 5);
}

function marksBroken(season: Season): string[] {
  const addresses = addressesOf(season);
  const isBroken = ({Reader, Reference, marks}: ReadingRow): boolean => {
    const given = marksGiven(Reader, addresses.get(Reference) ?? '', marks.length);
    return marks.some((mark, at) => Number(mark) !== given[at]);
  };
  // Of whoever was forgotten nobody knows the address, by which the demo gives its marks.
  const isForgotten = ({Reference}: ReadingRow): boolean => addresses.get(Reference) === '';
  return readingRows(season)
    .filter(row => row.State === 'done' && !isForgotten(row) && isBroken(row))
    .slice(0, 3)
    .map(({Reader, Reference, marks}) => `${Reader} gave ${Reference} other marks than ${marks.join(', ')}.`);
}

/** Who still had something to read got at most one mail a moment; nobody else got one. */
function remindersBroken(season: Season): string[] {
  const sent = rowsOf(season, 'Outbox').filter(row => row.Step === 'reading reminder');
  const readers = new Set(season.officers.map(({email}) => email));
  return [
    ...sent.filter(row => !readers.has(String(row.To))).map(row => `${row.To} was reminded and reads nothing.`),
    ...sent.filter(row => row.State !== 'sent').map(row => `The reminder to ${row.To} is ${row.State}.`),
  ].slice(0, 3);
}

function addressesOf(season: Season): ReadonlyMap<string, string> {
  return new Map(rowsOf(season, 'Applications').map(row => [String(row.Reference), String(row['E-mail'])]));
}
